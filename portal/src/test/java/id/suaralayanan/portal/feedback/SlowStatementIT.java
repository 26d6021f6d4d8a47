package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// One statement that waits in the database does not hold up everybody who comes after it.
@ResourceLock(PortalServer.COUNTED)
final class SlowStatementIT {
    private static final PortalServer PORTAL = PortalServer.counted();
    private static final Office OFFICE = Office.in(PORTAL);
    private static final String WAITING =
            """
            SELECT count(*)
              FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'
               AND query LIKE '%INSERT INTO submission_key%'
            """;

    @Test
    void storesALoneRatingBesideAStatementThatTakesLong() throws Exception {
        var held = UUID.randomUUID();
        try (var connection = PORTAL.database().superuser().connect()) {
            hold(held, connection);
            var first = CompletableFuture.supplyAsync(() -> OFFICE.rate(held, Office.rating()));
            while (OFFICE.ask(WAITING).equals("0") && !first.isDone()) {
                Thread.sleep(5);
            }

            var second = OFFICE.rate(UUID.randomUUID(), Office.rating());

            assertThat(second.statusCode()).isEqualTo(201);
            connection.rollback();
            first.join();
        }
    }

    /// Whoever stores the same key now waits for us.
    private static void hold(UUID key, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert =
                connection.prepareStatement(
                        """
                        INSERT INTO submission_key (key, fingerprint, receipt, service, received_at)
                        VALUES (?, sha256('held'), 'SKM-2222-2222', NULL, now())
                        """)) {
            insert.setObject(1, key);
            insert.executeUpdate();
        }
    }
}
