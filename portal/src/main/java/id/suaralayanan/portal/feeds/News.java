package id.suaralayanan.portal.feeds;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// What became public last.
@Component
record News(DatabaseClient database, Clock clock) {
    /// A reader that comes once in a while misses nothing of a busy unit, and a feed stays small.
    static final int MOST = 50;

    /// Of a region and of the country; a unit's last news may be old.
    private static final Duration REACH = Duration.ofDays(90);

    private static final String SOME =
            """
            SELECT kind, name, unit, text, answer, closed, changed_at
              FROM public_news
             WHERE (:unit = 0 OR unit = :unit)
               AND (:region = '' OR region = :region OR starts_with(region, :region || '.'))
               AND changed_at > :since
             ORDER BY changed_at DESC, kind, name
             LIMIT :most
            """;

    Flux<NewsItem> ofUnit(int unit) {
        return some(unit, "", Instant.EPOCH);
    }

    /// @param region its code; empty for the whole country
    Flux<NewsItem> ofRegion(String region) {
        return some(0, region, clock.instant().minus(REACH));
    }

    private Flux<NewsItem> some(int unit, String region, Instant since) {
        return database.sql(SOME)
                .bind("unit", unit)
                .bind("region", region)
                .bind("since", since)
                .bind("most", MOST)
                .map(News::item)
                .all();
    }

    private static NewsItem item(Readable row) {
        return new NewsItem(
                NewsItem.Kind.valueOf(text(row, "kind")),
                text(row, "name"),
                integer(row, "unit"),
                text(row, "text"),
                row.get("answer", String.class),
                flag(row, "closed"),
                instant(row, "changed_at"));
    }
}
