package id.suaralayanan.analytics.publication;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether a publication waits for the job.
public record PublicationBacklog(JdbcClient database) {
    public boolean exists() {
        return database.sql("SELECT EXISTS (SELECT FROM publication_work)")
                .query(Boolean.class)
                .single();
    }
}
