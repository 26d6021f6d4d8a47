package id.suaralayanan.portal.effects;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.units.Registry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What everybody may know of the offices of one kind, month by month. Kept for ten minutes.
@Component
final class ElementMonths {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 300;

    private final Figures figures;
    private final Registry registry;
    private final Map<Month, Mono<Map<Integer, Tally>>> known = new ConcurrentHashMap<>();

    ElementMonths(Figures figures, Registry registry) {
        this.figures = figures;
        this.registry = registry;
    }

    /// The sums over some months by the unit's key; months without a figure count as none.
    Mono<Map<Integer, Tally>> sums(String type, List<Period> months) {
        return Flux.fromIterable(months)
                .concatMap(month -> of(new Month(type, month)))
                .collect(
                        HashMap::new,
                        (sums, month) ->
                                month.forEach(
                                        (unit, tally) -> sums.merge(unit, tally, Tally::plus)));
    }

    private Mono<Map<Integer, Tally>> of(Month month) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(
                month, _ -> read(month).cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO));
    }

    private Mono<Map<Integer, Tally>> read(Month month) {
        var units =
                Mono.fromSupplier(() ->
                        registry.units().filter(unit -> unit.type().equals(month.type())).toList());
        return units.flatMap(all -> figures.forEverybody(all, month.period()))
                .map(found -> {
                    var tallies = new HashMap<Integer, Tally>();
                    found.forEach((unit, figure) -> {
                        if (figure.content() instanceof Figure.Measured measured) {
                            tallies.put(unit, measured.tally());
                        }
                    });
                    return tallies;
                });
    }

    private record Month(String type, Period period) {}
}
