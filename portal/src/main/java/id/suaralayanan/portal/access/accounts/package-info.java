/// Who may sign in: the admin makes accounts by invitation, stops and revives them; the invited
/// choose their own password, which nobody else ever knows.
@NullMarked
package id.suaralayanan.portal.access.accounts;

import org.jspecify.annotations.NullMarked;
