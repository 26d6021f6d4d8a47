package id.suaralayanan.analytics.ranking;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether there are rankings to be made anew although no figure has changed.
public final class RankingBacklog {
    private final JdbcClient database;

    public RankingBacklog(JdbcClient database) {
        this.database = database;
    }

    /// Rankings that have changed since they were compared under other choices; months are not.
    public boolean haveNoVariants() {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT
                                         FROM ranking
                                        WHERE status <> 'PUBLISHED' AND period LIKE '%-Q_'
                                          AND (variants_at IS NULL OR variants_at < computed_at))
                        """)
                .query(Boolean.class)
                .single();
    }

    /// Rankings by an earlier method, by other rules, or from before a verdict on answers;
    /// published ones stay as they are.
    public boolean exists() {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT
                                         FROM ranking
                                        WHERE status <> 'PUBLISHED' AND method_version <> :method)
                            OR EXISTS (SELECT FROM outdated_ranking)
                        """)
                .param("method", PeerComparison.METHOD)
                .query(Boolean.class)
                .single();
    }
}
