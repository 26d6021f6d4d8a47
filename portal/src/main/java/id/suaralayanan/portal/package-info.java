/// What citizens, units and the ministry see and do.
@NullMarked
package id.suaralayanan.portal;

import org.jspecify.annotations.NullMarked;
