/// Feedback points and what hangs there: short codes, QR codes, posters for A4, A3 and a tent card.
@NullMarked
package id.suaralayanan.portal.feedback.posters;

import org.jspecify.annotations.NullMarked;
