package id.suaralayanan.portal.dashboard.change;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.portal.figures.TallyRows;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The counted answers of a unit, by service and channel.
@Component
public final class CountedParts {
    private final DatabaseClient database;

    CountedParts(DatabaseClient database) {
        this.database = database;
    }

    public record Part(int service, Channel channel, Tally tally) {}

    /// Every counted answer of a period.
    public record Counted(List<Part> parts) {
        public <G> Map<G, Tally> by(Function<Part, G> group) {
            return parts.stream()
                    .collect(
                            Collectors.groupingBy(
                                    group, Collectors.mapping(Part::tally, Tally.collector())));
        }

        Tally whole() {
            return parts.stream().map(Part::tally).collect(Tally.collector());
        }
    }

    public Mono<Counted> of(int unit, Period period) {
        return database.sql(
                        """
                        SELECT service, channel::text AS channel,
                               respondents, complete, total_sum, total_squares, counts
                          FROM live_tally
                         WHERE unit = :unit
                           AND month BETWEEN :from AND :to
                        """)
                .bind("unit", unit)
                .bind("from", period.firstDay())
                .bind("to", period.lastDay())
                .map(row ->
                        new Part(
                                integer(row, "service"),
                                Channel.valueOf(text(row, "channel")),
                                TallyRows.tally(row)))
                .all()
                .collectList()
                .map(Counted::new);
    }
}
