/// Published figures: what an index is, how sure it is, and what must not be told.
@NullMarked
package id.suaralayanan.portal.figures;

import org.jspecify.annotations.NullMarked;
