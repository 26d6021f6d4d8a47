package id.suaralayanan.infra.server;

import id.suaralayanan.infra.database.DatabaseAddress;
import java.sql.SQLException;
import java.time.Duration;

/// One statement in a session of its own.
public final class Sql {
    private Sql() {}

    public static void run(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first column of the first row.
    public static String text(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    public static double secondsUntilAnswer(DatabaseAddress address, Duration patience) {
        var start = System.nanoTime();
        while (System.nanoTime() - start < patience.toNanos()) {
            try {
                text(address, "SELECT 1");
                return (System.nanoTime() - start) / 1e9;
            } catch (SQLException _) {
                Cluster.pause(Duration.ofMillis(10));
            }
        }
        throw new AssertionError("no answer within " + patience);
    }
}
