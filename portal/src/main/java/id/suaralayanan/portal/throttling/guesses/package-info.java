/// Slows down who tries keys and passwords that do not fit.
@NullMarked
package id.suaralayanan.portal.throttling.guesses;

import org.jspecify.annotations.NullMarked;
