/// The first class of each jar, for any Java that can open it.
@NullMarked
package id.suaralayanan.infra.start;

import org.jspecify.annotations.NullMarked;
