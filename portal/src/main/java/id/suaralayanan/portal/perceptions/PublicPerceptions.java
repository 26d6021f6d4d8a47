package id.suaralayanan.portal.perceptions;

import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.indicators.zone.PerceptionReading;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.portal.web.list.ListPage;
import id.suaralayanan.portal.web.list.ListQuery;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads IPKP and IPAK for everybody. What is filed moves by ten answers for its officers, too, and
/// stands still once it is published: there is one figure for all.
@Component
record PublicPerceptions(DatabaseClient database) {
    /// The offices of a page, each with both of its indices.
    private static final String PUBLISHED =
            """
            WITH page AS (
                SELECT u.id, u.code, u.short_name
                  FROM unit AS u
                 WHERE EXISTS (SELECT
                                 FROM published_perception AS p
                                WHERE p.period = :period AND p.version = :version AND p.unit = u.id)
                   AND (:words = '' OR position(lower(:words) IN lower(u.short_name || ' ' || u.name || ' ' || u.code)) > 0)
                 ORDER BY u.code
                 LIMIT :rows OFFSET :skipped)
            SELECT page.code, page.short_name, p.survey, p.respondents, p.value, p.low, p.high, p.other_value,
                   p.conversion, false AS open
              FROM page
              JOIN published_perception AS p
                ON p.period = :period AND p.version = :version AND p.unit = page.id
             ORDER BY page.code, p.survey DESC
            """;

    /// Of an office in a period, by survey; fewer than ten respondents have none.
    Mono<Map<PerceptionSurvey, PublicPerception>> of(int unit, Period period) {
        return database.sql(
                        """
                        SELECT survey, respondents, value, low, high, other_value, conversion,
                               status <> 'PUBLISHED' AS open
                          FROM perception_figure
                         WHERE unit = :unit AND period = :period
                        """)
                .bind("unit", unit)
                .bind("period", period.code())
                .map(PublicPerceptions::perception)
                .all()
                .collectMap(PublicPerception::survey, own -> own);
    }

    /// The periods in which an office has one, newest first; of two that end together the shorter
    /// comes first.
    Mono<List<Period>> periods(int unit) {
        return database.sql(
                        """
                        SELECT period
                          FROM perception_figure
                         WHERE unit = :unit
                         GROUP BY period, last_day
                         ORDER BY last_day DESC, length(period) DESC, period
                        """)
                .bind("unit", unit)
                .map(row -> Period.parse(text(row, "period")))
                .all()
                .collectList();
    }

    /// How many offices a publication tells of.
    Mono<Long> count(Period period, int version) {
        return database.sql(
                        """
                        SELECT count(DISTINCT unit) AS units
                          FROM published_perception
                         WHERE period = :period AND version = :version
                        """)
                .bind("period", period.code())
                .bind("version", version)
                .map(row -> number(row, "units"))
                .one();
    }

    /// A page of a publication, by the codes of the offices.
    Mono<ListPage<PublishedOffice>> published(Period period, int version, ListQuery query) {
        return database.sql(PUBLISHED)
                .bind("period", period.code())
                .bind("version", version)
                .bind("words", query.words())
                .bind("rows", ListQuery.ROWS + 1)
                .bind("skipped", query.skipped())
                .map(PublicPerceptions::office)
                .all()
                .collectList()
                .map(rows -> ListPage.of(query, merged(rows)));
    }

    private static List<PublishedOffice> merged(List<PublishedOffice> rows) {
        Map<String, PublishedOffice> offices = new LinkedHashMap<>();
        rows.forEach(row ->
                offices.merge(
                        row.code(),
                        row,
                        (first, second) -> {
                            Map<String, PublicPerception> both =
                                    new LinkedHashMap<>(first.indices());
                            both.putAll(second.indices());
                            return new PublishedOffice(first.code(), first.name(), both);
                        }));
        return new ArrayList<>(offices.values());
    }

    private static PublishedOffice office(Readable row) {
        PublicPerception own = perception(row);
        return new PublishedOffice(
                text(row, "code"), text(row, "short_name"), Map.of(own.survey().name(), own));
    }

    private static PublicPerception perception(Readable row) {
        return new PublicPerception(
                PerceptionSurvey.valueOf(text(row, "survey")),
                new PerceptionReading(
                        decimal(row, "value").orElseThrow(),
                        decimal(row, "low").orElseThrow(),
                        decimal(row, "high").orElseThrow(),
                        number(row, "respondents")),
                Conversion.valueOf(text(row, "conversion")),
                decimal(row, "other_value").orElseThrow(),
                flag(row, "open"));
    }
}
