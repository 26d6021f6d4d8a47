package id.suaralayanan.analytics.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/// Locks by name that hold across processes and machines: advisory locks of the database session.
///
/// Spring Batch alone does not stop two launchers from running one job at once (spring-batch
/// #5397). A lock ends with [Held#close] or with its holder's session, however that ends.
public final class AdvisoryLocks {
    /// Keeps our locks apart from others' in the same database: "SUAR".
    private static final int SPACE = 0x53554152;

    /// SQLSTATE of a lock that did not come in time.
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource sessions;

    public AdvisoryLocks(DataSource sessions) {
        this.sessions = sessions;
    }

    /// A lock that is held.
    public static final class Held implements AutoCloseable {
        private final Connection session;
        private final int key;

        private Held(Connection session, int key) {
            this.session = session;
            this.key = key;
        }

        /// Whether the session still lives, and the lock with it.
        public boolean isAlive() {
            try {
                return session.isValid(2);
            } catch (SQLException _) {
                return false;
            }
        }

        @Override
        public void close() {
            try (session) {
                if (!answer(session, "SELECT pg_advisory_unlock(?, ?)", key)) {
                    session.abort(Runnable::run);
                }
            } catch (SQLException _) {
                // The session is gone, and the lock with it.
            }
        }
    }

    /// The lock at once, or nothing when someone else has it.
    public Optional<Held> take(String name) {
        Connection session = session();
        try {
            int key = name.hashCode();
            if (answer(session, "SELECT pg_try_advisory_lock(?, ?)", key)) {
                return Optional.of(new Held(session, key));
            }
            session.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw failed(session, name, e);
        }
    }

    /// The lock as soon as it is free; empty when that takes longer than `patience`.
    public Optional<Held> await(String name, Duration patience) {
        Connection session = session();
        try (var statement = session.createStatement()) {
            int key = name.hashCode();
            statement.execute("SET lock_timeout = " + Math.max(1, patience.toMillis()));
            answer(session, "SELECT pg_advisory_lock(?, ?) IS NOT NULL", key);
            statement.execute("RESET lock_timeout");
            return Optional.of(new Held(session, key));
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                reset(session);
                return Optional.empty();
            }
            throw failed(session, name, e);
        }
    }

    private static void reset(Connection session) {
        try (session;
                var statement = session.createStatement()) {
            statement.execute("RESET lock_timeout");
        } catch (SQLException _) {
            // The pool finds out by itself.
        }
    }

    private static boolean answer(Connection session, String sql, int key) throws SQLException {
        try (PreparedStatement question = session.prepareStatement(sql)) {
            question.setInt(1, SPACE);
            question.setInt(2, key);
            try (ResultSet rows = question.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private Connection session() {
        try {
            return sessions.getConnection();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("no session for a lock", e);
        }
    }

    private static DataAccessResourceFailureException failed(
            Connection session, String name, SQLException e) {
        try {
            session.close();
        } catch (SQLException closing) {
            e.addSuppressed(closing);
        }
        return new DataAccessResourceFailureException("lock " + name, e);
    }
}
