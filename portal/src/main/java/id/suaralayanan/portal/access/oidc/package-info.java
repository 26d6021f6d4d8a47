/// Signing in at the identity provider of an institution (OpenID Connect), with its roles and
/// units.
@NullMarked
package id.suaralayanan.portal.access.oidc;

import org.jspecify.annotations.NullMarked;
