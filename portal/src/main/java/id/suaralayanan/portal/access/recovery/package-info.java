/// A new password for who forgot the old one, by a link that is sent by e-mail.
@NullMarked
package id.suaralayanan.portal.access.recovery;

import org.jspecify.annotations.NullMarked;
