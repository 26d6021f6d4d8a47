package id.suaralayanan.portal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

/// Until this is closed, the portal's database commits what the portal sends and loses the
/// connection before it can say so: the commit waits for a standby that nobody is, and the waiting
/// session is ended.
public final class UnheardCommits implements AutoCloseable {
    private final Connection operator;
    private final CompletableFuture<Void> ending;
    private volatile boolean on = true;

    private UnheardCommits(PortalServer portal) throws SQLException {
        operator = portal.database().superuser().connect();
        set("SET synchronous_standby_names TO 'nobody'");
        ending = CompletableFuture.runAsync(this::endWhoWaits);
    }

    public static UnheardCommits in(PortalServer portal) throws SQLException {
        return new UnheardCommits(portal);
    }

    private void endWhoWaits() {
        try (var statement = operator.createStatement()) {
            while (on) {
                statement.execute(
                        """
                        SELECT pg_terminate_backend(pid)
                          FROM pg_stat_activity
                         WHERE datname = current_database() AND usename = 'suara_web' AND wait_event = 'SyncRep'
                        """);
                Thread.sleep(100);
            }
        } catch (SQLException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The server has seen it half a second later.
    private void set(String what) throws SQLException {
        try (Statement statement = operator.createStatement()) {
            statement.execute("ALTER SYSTEM " + what);
            statement.execute("SELECT pg_reload_conf()");
            statement.execute("SELECT pg_sleep(0.5)");
        }
    }

    @Override
    public void close() throws SQLException {
        on = false;
        ending.join();
        set("RESET synchronous_standby_names");
        operator.close();
    }
}
