package id.suaralayanan.infra.sample.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// One INSERT run for many rows.
public final class InsertBatch implements AutoCloseable {
    private final PreparedStatement statement;
    private long rows;

    public InsertBatch(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    public void add(@Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            var value = values[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
        statement.addBatch();
        rows++;
    }

    /// Sends what was added.
    ///
    /// @return how many rows
    public long run() throws SQLException {
        statement.executeBatch();
        return rows;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
