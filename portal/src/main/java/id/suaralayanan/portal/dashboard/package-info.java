/// What officers read every morning: the unit about itself, the ministry about all.
@NullMarked
package id.suaralayanan.portal.dashboard;

import org.jspecify.annotations.NullMarked;
