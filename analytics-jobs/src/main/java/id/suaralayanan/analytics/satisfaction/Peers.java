package id.suaralayanan.analytics.satisfaction;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Spread;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes the figures of peer groups from their sums.
final class Peers {
    private Peers() {}

    private record Group(String type, Period period) {}

    /// All figures.
    static List<IndicatorRow> figures(Collection<Sums> sums) {
        Map<Group, List<Sums>> groups =
                sums.stream()
                        .collect(Collectors.groupingBy(own -> new Group(own.type(), own.period())));
        return groups.values().parallelStream()
                .flatMap(group -> {
                    double spread = spread(group);
                    return group.stream().map(own -> IndicatorRow.of(own, spread));
                })
                .toList();
    }

    /// `s0` of the group, with two decimals.
    private static double spread(List<Sums> group) {
        List<Spread> spreads =
                group.stream().flatMap(own -> Spread.of(own.tally()).stream()).toList();
        return Math.round(Spread.ofPeers(spreads) * 100) / 100.0;
    }
}
