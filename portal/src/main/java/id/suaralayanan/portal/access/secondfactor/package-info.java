/// The second proof at sign-in: codes of an authenticator app (TOTP, RFC 6238) and recovery codes.
@NullMarked
package id.suaralayanan.portal.access.secondfactor;

import org.jspecify.annotations.NullMarked;
