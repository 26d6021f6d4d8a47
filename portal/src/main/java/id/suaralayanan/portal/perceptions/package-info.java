/// What everybody may read of IPKP and IPAK: beside the IKM of an office, and as they were
/// published.
@NullMarked
package id.suaralayanan.portal.perceptions;

import org.jspecify.annotations.NullMarked;
