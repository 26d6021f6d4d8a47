/// The one way by which the portal sends e-mail.
@NullMarked
package id.suaralayanan.portal.mail;

import org.jspecify.annotations.NullMarked;
