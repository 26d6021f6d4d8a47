package id.suaralayanan.portal.zone;

import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.indicators.zone.ZoneCriterion;
import id.suaralayanan.analytics.indicators.zone.ZoneRules;
import id.suaralayanan.analytics.indicators.zone.ZoneStage;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The rules that were in force on the last day of a period; before there were any, the first.
@Component
record ZoneRulebook(DatabaseClient database) {
    private static final String IN_FORCE =
            """
            SELECT r.version, r.source, r.conversion, r.least_respondents, t.stage, t.criterion, t.least
              FROM (SELECT *
                      FROM zone_rules
                     ORDER BY valid_from <= :day DESC, abs(valid_from - :day)
                     LIMIT 1) r
              JOIN zone_threshold t ON t.version = r.version
            """;

    private record Row(
            ZoneRules head, ZoneStage stage, ZoneCriterion criterion, BigDecimal least) {}

    Mono<ZoneRules> of(Period period) {
        return database.sql(IN_FORCE)
                .bind("day", period.lastDay())
                .map(ZoneRulebook::row)
                .all()
                .collectList()
                .map(ZoneRulebook::rules);
    }

    private static ZoneRules rules(List<Row> rows) {
        Map<ZoneStage, Map<ZoneCriterion, BigDecimal>> least = new EnumMap<>(ZoneStage.class);
        rows.forEach(row ->
                least.computeIfAbsent(row.stage(), _ -> new EnumMap<>(ZoneCriterion.class))
                        .put(row.criterion(), row.least()));
        var head = rows.getFirst().head();
        return new ZoneRules(
                head.version(), head.source(), head.conversion(), head.leastRespondents(), least);
    }

    private static Row row(Readable row) {
        return new Row(
                new ZoneRules(
                        integer(row, "version"),
                        text(row, "source"),
                        Conversion.valueOf(text(row, "conversion")),
                        integer(row, "least_respondents"),
                        Map.of()),
                ZoneStage.valueOf(text(row, "stage")),
                ZoneCriterion.valueOf(text(row, "criterion")),
                decimal(row, "least").orElseThrow());
    }
}
