/// Searches that officers keep for themselves.
@NullMarked
package id.suaralayanan.portal.search.saved;

import org.jspecify.annotations.NullMarked;
