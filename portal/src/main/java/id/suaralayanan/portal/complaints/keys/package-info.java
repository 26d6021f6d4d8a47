/// Names and keys of a complaint: its ticket, its receipt, the secret they are derived from, and
/// the public key an identity is sealed with.
@NullMarked
package id.suaralayanan.portal.complaints.keys;

import org.jspecify.annotations.NullMarked;
