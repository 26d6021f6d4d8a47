package id.suaralayanan.portal.search.saved;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The searches that officers keep, each for themselves.
@Component
public final class SavedSearches {
    /// More than this is no help in finding one.
    static final int MOST = 30;

    private final DatabaseClient database;
    private final Clock clock;

    SavedSearches(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Those of an officer, by name.
    public Flux<SavedSearch> of(int officer) {
        return database.sql(
                        """
                        SELECT id, name, query FROM saved_search
                         WHERE officer = :officer
                         ORDER BY lower(name), id
                        """)
                .bind("officer", officer)
                .map(row ->
                        new SavedSearch(integer(row, "id"), text(row, "name"), text(row, "query")))
                .all();
    }

    /// Keeps a search; under a name that the officer has already it takes the place of the other.
    ///
    /// @return false when there are too many already
    Mono<Boolean> save(int officer, String name, String query) {
        return database.sql(
                        """
                        WITH saved AS (
                            INSERT INTO saved_search AS s (officer, name, query, saved_at)
                            SELECT :officer, :name, :query, :now
                             WHERE (SELECT count(*) FROM saved_search
                                     WHERE officer = :officer AND name <> :name) < :most
                                ON CONFLICT (officer, name) DO UPDATE
                               SET query = excluded.query, saved_at = excluded.saved_at
                            RETURNING s.id)
                        SELECT EXISTS (SELECT FROM saved) AS kept
                        """)
                .bind("officer", officer)
                .bind("name", name)
                .bind("query", query)
                .bind("most", MOST)
                .bind("now", clock.instant())
                .map(row -> flag(row, "kept"))
                .one();
    }

    /// @return false for one that is not this officer's
    Mono<Boolean> drop(int officer, int id) {
        return database.sql("DELETE FROM saved_search WHERE id = :id AND officer = :officer")
                .bind("id", id)
                .bind("officer", officer)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
