/// Notices by e-mail that something moved in a complaint, never what: an outbox in the database,
/// and the postman who empties it.
@NullMarked
package id.suaralayanan.portal.complaints.notices;

import org.jspecify.annotations.NullMarked;
