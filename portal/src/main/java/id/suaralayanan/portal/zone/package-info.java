/// Zona Integritas: how ready units are for WBK and WBBM, what is missing, and the proof of it.
@NullMarked
package id.suaralayanan.portal.zone;

import org.jspecify.annotations.NullMarked;
