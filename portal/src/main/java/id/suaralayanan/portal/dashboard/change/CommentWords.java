package id.suaralayanan.portal.dashboard.change;

import static id.suaralayanan.portal.database.RowReader.text;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.search.MeteredSearch;
import id.suaralayanan.portal.search.Topics;
import id.suaralayanan.portal.units.Unit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Which words stand in more comments of one period than of another, for the unit's own officers.
/// Thousands of comments are read and taken apart for it, so the answer is kept for a while.
@Component
final class CommentWords {
    /// Comments read of each period, the newest.
    private static final int READ = 2_000;

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int KEPT = 200;

    private final DatabaseClient database;
    private final MeteredSearch search;
    private final AsyncCache<Asked, Topics> kept =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(FRESH).buildAsync();

    CommentWords(DatabaseClient database, MeteredSearch search) {
        this.database = database;
        this.search = search;
    }

    private record Asked(int unit, Period before, Period after) {}

    /// At most ten minutes old.
    Mono<Topics> risen(Unit unit, Period before, Period after) {
        return Mono.fromFuture(
                () ->
                        kept.get(
                                new Asked(unit.id(), before, after),
                                (_, _) -> read(unit, before, after).toFuture()),
                true);
    }

    private Mono<Topics> read(Unit unit, Period before, Period after) {
        return Mono.zip(texts(unit, after), texts(unit, before))
                .flatMap(both -> search.topics(both.getT1(), both.getT2()));
    }

    private Mono<List<String>> texts(Unit unit, Period period) {
        return database.sql(
                        """
                        SELECT c.text
                          FROM rating_comment c
                          JOIN service s ON s.id = c.service
                         WHERE s.unit = :unit
                           AND c.received_at >= :from
                           AND c.received_at < :until
                         ORDER BY c.received_at DESC
                         LIMIT :most
                        """)
                .bind("unit", unit.id())
                .bind("from", midnight(unit, period.firstDay()))
                .bind("until", midnight(unit, period.lastDay().plusDays(1)))
                .bind("most", READ)
                .map(row -> text(row, "text"))
                .all()
                .collectList();
    }

    private static OffsetDateTime midnight(Unit unit, LocalDate day) {
        return day.atStartOfDay(unit.zone()).toOffsetDateTime();
    }
}
