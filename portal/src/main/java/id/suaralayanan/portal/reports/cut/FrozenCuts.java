package id.suaralayanan.portal.reports.cut;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.signing.Sha256;
import id.suaralayanan.portal.web.list.ListQuery;
import id.suaralayanan.portal.web.list.PagedStatement;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the figures of reports and finds them by their digest. Nothing here ever changes.
@Component
public final class FrozenCuts {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /// One text for the same figures: members by name, no space, decimals as they are printed.
    private static final JsonMapper CANONICAL =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private final DatabaseClient database;
    private final Clock clock;

    FrozenCuts(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A report in a list.
    public record Entry(String digest, Period period, Instant madeAt) {}

    static String canonical(ReportCut cut) {
        return CANONICAL.writeValueAsString(cut);
    }

    static ReportCut read(String content) {
        return CANONICAL.readValue(content, ReportCut.class);
    }

    /// Keeps what was read; figures that are kept already are the same report.
    ///
    /// @return its digest
    public Mono<String> freeze(ReportCut cut, int unit, int officer) {
        String content = canonical(cut);
        String digest = Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
        return database.sql(
                        """
                        WITH made AS (
                            INSERT INTO skm_report (unit, period, content, digest, made_at, officer)
                            VALUES (:unit, :period, :content, :digest, :now, :officer)
                                ON CONFLICT (digest) DO NOTHING
                            RETURNING period)
                        SELECT count(record_audit(:now, :officer, 'SKM_REPORT_MADE', 'report ' || period)) AS made
                          FROM made
                        """)
                .bind("unit", unit)
                .bind("period", cut.period().code())
                .bind("content", content)
                .bind("digest", digest)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("officer", officer)
                .fetch()
                .one()
                .thenReturn(digest);
    }

    /// Empty where nothing is kept under the digest.
    public Mono<FrozenCut> find(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            return Mono.empty();
        }
        return database.sql(
                        "SELECT id, digest, content, made_at FROM skm_report WHERE digest = :digest")
                .bind("digest", digest)
                .map(FrozenCuts::cut)
                .one();
    }

    /// A unit's reports, the newest first; looked for by the period or by the first characters of
    /// the digest.
    public PagedStatement<Entry> find(int unit, ListQuery query) {
        return new PagedStatement<>(
                database.sql(
                                """
                                SELECT digest, period, made_at
                                  FROM skm_report
                                 WHERE unit = :unit
                                   AND (starts_with(lower(period), lower(:words)) OR starts_with(digest, lower(:words)))
                                 ORDER BY id DESC
                                 LIMIT :rows OFFSET :skipped
                                """)
                        .bind("unit", unit),
                query,
                row ->
                        new Entry(
                                text(row, "digest"),
                                Period.parse(text(row, "period")),
                                instant(row, "made_at")));
    }

    /// The digest of the newest report of the same unit and period, perhaps of this one itself.
    public Mono<String> newest(FrozenCut of) {
        return database.sql(
                        """
                        SELECT later.digest
                          FROM skm_report own
                          JOIN skm_report later ON later.unit = own.unit AND later.period = own.period
                         WHERE own.id = :id
                         ORDER BY later.id DESC
                         LIMIT 1
                        """)
                .bind("id", of.id())
                .map(row -> text(row, "digest"))
                .one();
    }

    private static FrozenCut cut(Readable row) {
        String content = text(row, "content");
        return new FrozenCut(
                integer(row, "id"),
                text(row, "digest"),
                content,
                instant(row, "made_at"),
                read(content));
    }
}
