/// Tells officers on their own devices (web push, RFC 8030) that something at their unit needs a
/// look.
@NullMarked
package id.suaralayanan.portal.alerts.push;

import org.jspecify.annotations.NullMarked;
