package id.suaralayanan.portal.national;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.ranking.RankedChoice;
import id.suaralayanan.portal.figures.ranking.Rankings;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads the tables of the country.
@Component
record NationalTables(DatabaseClient database, Rankings rankings, Clock clock) {
    /// @param type a kind of units; the largest one where it is none
    /// @param period the latest quarter that is over where it is none
    Mono<NationalTable> read(NationalData data, Optional<String> type, Optional<String> period) {
        var choice = data.isChosen() ? choice(type, period) : Mono.just(RankedChoice.NONE);
        return choice.flatMap(it -> read(data, it));
    }

    Mono<RankedChoice> choice(Optional<String> type, Optional<String> period) {
        return rankings.choice(type, period);
    }

    private Mono<NationalTable> read(NationalData data, RankedChoice choice) {
        var statement = database.sql(data.sql());
        if (data.asks("now")) {
            statement = statement.bind("now", clock.instant());
        }
        if (data.isChosen()) {
            if (choice.period().isEmpty()) {
                return Mono.just(new NationalTable(data, choice, List.of(), clock.instant()));
            }
            Period period = choice.period().get();
            statement = statement.bind("type", choice.type()).bind("period", period.code());
            if (data.asks("from")) {
                statement = statement.bind("from", period.firstDay()).bind("to", period.lastDay());
            }
        }
        return statement
                .map(row -> cells(data, row))
                .all()
                .collectList()
                .map(rows -> new NationalTable(data, choice, rows, clock.instant()));
    }

    private static List<@Nullable Object> cells(NationalData data, Readable row) {
        var cells = new ArrayList<@Nullable Object>();
        data.columns().forEach(column -> cells.add(row.get(column.name())));
        return cells;
    }
}
