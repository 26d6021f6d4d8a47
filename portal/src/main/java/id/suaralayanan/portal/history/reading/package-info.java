/// Files of earlier surveys, read as a mapping of their columns says: what every line means, what
/// is refused and why, and the sums of what is taken. Pure.
@NullMarked
package id.suaralayanan.portal.history.reading;

import org.jspecify.annotations.NullMarked;
