package id.suaralayanan.portal.figures;

import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.analytics.indicators.Tally;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Counted answers as they stand now. Never for the public: see [PublicTallies].
@Component
record LiveTallies(DatabaseClient database) {
    /// All answers of a cut; the empty tally where there are none.
    Mono<Tally> of(Cut cut) {
        var service = cut.service();
        var channel = cut.channel();
        return database.sql(
                        """
                        SELECT respondents, complete, total_sum, total_squares, counts
                          FROM live_tally
                         WHERE unit = :unit
                           AND month BETWEEN :from AND :to
                           AND (:service::integer IS NULL OR service = :service)
                           AND (:channel = '' OR channel::text = :channel)
                        """)
                .bind("unit", cut.unit().id())
                .bind("from", cut.period().firstDay())
                .bind("to", cut.period().lastDay())
                .bind(
                        "service",
                        service == null
                                ? Parameters.in(R2dbcType.INTEGER)
                                : Parameters.in(R2dbcType.INTEGER, service.id()))
                .bind("channel", channel == null ? "" : channel.name())
                .map(TallyRows::tally)
                .all()
                .collect(Tally.collector());
    }

    /// How many answered, shown or not.
    Mono<Long> respondents(Cut cut) {
        return database.sql(
                        """
                        SELECT coalesce(sum(respondents), 0)::bigint AS respondents
                          FROM live_tally
                         WHERE unit = :unit
                           AND month BETWEEN :from AND :to
                        """)
                .bind("unit", cut.unit().id())
                .bind("from", cut.period().firstDay())
                .bind("to", cut.period().lastDay())
                .map(row -> number(row, "respondents"))
                .one();
    }
}
