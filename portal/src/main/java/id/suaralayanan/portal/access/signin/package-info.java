/// Signing in and out.
@NullMarked
package id.suaralayanan.portal.access.signin;

import org.jspecify.annotations.NullMarked;
