package id.suaralayanan.portal.national;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.ranking.Ranking;
import id.suaralayanan.portal.figures.ranking.Rankings;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads the tables of the country.
@Component
final class NationalTables {

    private final DatabaseClient database;
    private final Rankings rankings;
    private final Registry registry;
    private final Clock clock;

    NationalTables(DatabaseClient database, Rankings rankings, Registry registry, Clock clock) {
        this.database = database;
        this.rankings = rankings;
        this.registry = registry;
        this.clock = clock;
    }

    /// @param type a kind of units; the largest one where it is none
    /// @param period the latest quarter that is over where it is none
    Mono<NationalTable> read(NationalData data, Optional<String> type, Optional<String> period) {
        var choice = data.isChosen() ? choice(type, period) : Mono.just(NationalChoice.NONE);
        return choice.flatMap(it -> read(data, it));
    }

    Mono<NationalChoice> choice(Optional<String> type, Optional<String> period) {
        return rankings.groups().map(groups -> choice(groups, type, period));
    }

    private NationalChoice choice(
            List<Ranking.Group> groups, Optional<String> type, Optional<String> period) {
        Set<String> ranked = groups.stream().map(Ranking.Group::type).collect(Collectors.toSet());
        var types = registry.types().stream().filter(own -> ranked.contains(own.code())).toList();
        List<Period> periods = periods(groups);
        String chosen =
                type.filter(code -> types.stream().anyMatch(own -> own.code().equals(code)))
                        .or(() -> rankings.largest(groups))
                        .orElse("");
        return new NationalChoice(
                types,
                periods,
                chosen,
                period.flatMap(Period::find).filter(periods::contains).or(() -> usual(periods)));
    }

    /// The newest first.
    private static List<Period> periods(List<Ranking.Group> groups) {
        return groups.stream()
                .map(Ranking.Group::period)
                .distinct()
                .sorted(
                        Comparator.comparing(Period::lastDay)
                                .thenComparing(Period::firstDay)
                                .reversed())
                .toList();
    }

    private Optional<Period> usual(List<Period> periods) {
        LocalDate today = CentralTime.today(clock);
        return periods.stream()
                .filter(own -> own.kind() == Period.Kind.QUARTER && own.lastDay().isBefore(today))
                .findFirst()
                .or(() -> periods.stream().findFirst());
    }

    private Mono<NationalTable> read(NationalData data, NationalChoice choice) {
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
