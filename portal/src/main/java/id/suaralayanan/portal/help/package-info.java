/// What a citizen may want to know about this site: how to use it, what it keeps, whom it serves.
@NullMarked
package id.suaralayanan.portal.help;

import org.jspecify.annotations.NullMarked;
