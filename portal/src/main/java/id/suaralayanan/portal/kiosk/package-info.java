/// Devices in an office that ask one question per screen (*kios*) or show visit codes: pairing,
/// asking, watching.
@NullMarked
package id.suaralayanan.portal.kiosk;

import org.jspecify.annotations.NullMarked;
