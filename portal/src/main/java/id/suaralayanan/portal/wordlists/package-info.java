/// Lists of words that come with the product and that an administrator may extend.
@NullMarked
package id.suaralayanan.portal.wordlists;

import org.jspecify.annotations.NullMarked;
