package id.suaralayanan.analytics.perception;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether answers came in that have not been looked at.
public final class PerceptionBacklog {
    private final JdbcClient database;

    public PerceptionBacklog(JdbcClient database) {
        this.database = database;
    }

    public boolean exists() {
        return database.sql("SELECT waits FROM perception_backlog").query(Boolean.class).single();
    }
}
