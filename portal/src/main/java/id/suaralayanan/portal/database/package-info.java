/// The way to PostgreSQL: a pool, a heartbeat, and a clean cut when the heart stops.
///
/// The driver waits without end for an answer. So one connection asks all the time whether anyone
/// is there ([Heartbeat]); when nobody answers, every open connection is closed
/// ([OpenConnections]). What was waiting fails at once instead of never, and what comes next fails
/// without waiting, until the heart beats again.
@NullMarked
package id.suaralayanan.portal.database;

import org.jspecify.annotations.NullMarked;
