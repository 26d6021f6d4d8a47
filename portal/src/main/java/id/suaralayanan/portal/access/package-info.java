/// Who may do what: officers' sign-in, sessions and roles.
@NullMarked
package id.suaralayanan.portal.access;

import org.jspecify.annotations.NullMarked;
