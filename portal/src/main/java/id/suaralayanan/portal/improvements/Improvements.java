package id.suaralayanan.portal.improvements;

import static id.suaralayanan.portal.database.RowReader.day;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Element;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The notes that stand, newest first. Notes that were taken back are not among them.
@Component
public final class Improvements {
    /// Notes on one page of their own.
    static final int PAGE_SIZE = 10;

    private static final int OF_THE_COUNTRY = 3;
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String SELECT =
            """
            SELECT n.id, n.unit, n.revision, n.problem, n.change, n.since, n.element, n.published_at, n.worded_at
              FROM improvement_now n
            """;

    private final DatabaseClient database;
    private final Mono<List<Improvement>> ofTheCountry;

    Improvements(DatabaseClient database) {
        this.database = database;
        ofTheCountry =
                readOfTheCountry().cache(_ -> FRESH, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /// @param total how many notes of the unit stand
    public record Notes(List<Improvement> shown, long total) {
        /// Whether there are more than those shown.
        public boolean hasMore() {
            return total > shown.size();
        }

        /// Number of pages of the unit's notes, at least 1.
        public long pages() {
            return Math.max(1, Math.ceilDiv(total, PAGE_SIZE));
        }
    }

    /// The newest of a unit.
    public Mono<Notes> newest(int unit, int count) {
        return notes(unit, count, 0);
    }

    /// @param page from 1; one past the last is empty
    Mono<Notes> page(int unit, int page) {
        return notes(unit, PAGE_SIZE, PAGE_SIZE * (page - 1));
    }

    /// The newest of the whole country, one of a unit at most; a new one is seen within seconds.
    public Mono<List<Improvement>> ofTheCountry() {
        return ofTheCountry;
    }

    /// Every note of a unit that stands.
    Flux<Improvement> all(int unit) {
        return database.sql(
                        SELECT + " WHERE n.unit = :unit ORDER BY n.published_at DESC, n.id DESC")
                .bind("unit", unit)
                .map(Improvements::note)
                .all();
    }

    /// Those of a unit that changed something between two days, oldest first.
    public Flux<Improvement> within(int unit, LocalDate from, LocalDate to) {
        return database.sql(
                        SELECT
                                + """
                                 WHERE n.unit = :unit
                                   AND n.since BETWEEN :from AND :to
                                 ORDER BY n.since, n.id
                                """)
                .bind("unit", unit)
                .bind("from", from)
                .bind("to", to)
                .map(Improvements::note)
                .all();
    }

    Mono<Improvement> one(int unit, int id) {
        return database.sql(SELECT + " WHERE n.unit = :unit AND n.id = :id")
                .bind("unit", unit)
                .bind("id", id)
                .map(Improvements::note)
                .one();
    }

    private Mono<Notes> notes(int unit, int count, int skipped) {
        var shown =
                database.sql(
                                SELECT
                                        + """
                                         WHERE n.unit = :unit
                                         ORDER BY n.published_at DESC, n.id DESC
                                         LIMIT :count OFFSET :skipped
                                        """)
                        .bind("unit", unit)
                        .bind("count", count)
                        .bind("skipped", skipped)
                        .map(Improvements::note)
                        .all()
                        .collectList();
        var total =
                database.sql("SELECT count(*) AS notes FROM improvement_now WHERE unit = :unit")
                        .bind("unit", unit)
                        .map(row -> number(row, "notes"))
                        .one();
        return Mono.zip(shown, total).map(found -> new Notes(found.getT1(), found.getT2()));
    }

    private Mono<List<Improvement>> readOfTheCountry() {
        return Mono.defer(() ->
                database.sql(
                                """
                                SELECT *
                                  FROM (SELECT DISTINCT ON (unit) *
                                          FROM (SELECT * FROM improvement_now
                                                 ORDER BY published_at DESC, id DESC
                                                 LIMIT 60) AS newest
                                         ORDER BY unit, published_at DESC, id DESC) AS one_each
                                 ORDER BY published_at DESC, id DESC
                                 LIMIT :count
                                """)
                        .bind("count", OF_THE_COUNTRY)
                        .map(Improvements::note)
                        .all()
                        .collectList());
    }

    private static Improvement note(Readable row) {
        return new Improvement(
                integer(row, "id"),
                integer(row, "unit"),
                integer(row, "revision"),
                text(row, "problem"),
                text(row, "change"),
                day(row, "since"),
                Optional.ofNullable(row.get("element", String.class))
                        .map(Element::valueOf)
                        .orElse(null),
                instant(row, "published_at"),
                instant(row, "worded_at"));
    }
}
