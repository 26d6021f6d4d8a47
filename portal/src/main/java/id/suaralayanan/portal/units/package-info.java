/// The registry as the portal sees it: who is rated, for which services, behind which QR codes.
@NullMarked
package id.suaralayanan.portal.units;

import org.jspecify.annotations.NullMarked;
