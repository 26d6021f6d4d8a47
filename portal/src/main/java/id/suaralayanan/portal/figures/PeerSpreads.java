package id.suaralayanan.portal.figures;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How far the answers inside a peer group usually lie apart (`s0` of the interval): as the ranking
/// job filed it, else from what is shown of the peers. Kept for half a minute.
@Component
final class PeerSpreads {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST_KEPT = 1_000;

    private final DatabaseClient database;
    private final Registry registry;
    private final PublicTallies tallies;
    private final Map<Group, Mono<Double>> known = new ConcurrentHashMap<>();

    PeerSpreads(DatabaseClient database, Registry registry, PublicTallies tallies) {
        this.database = database;
        this.registry = registry;
        this.tallies = tallies;
    }

    Mono<Double> of(String type, Period period) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Group(type, period),
                group ->
                        filed(group)
                                .switchIfEmpty(shown(group))
                                .cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO));
    }

    private Mono<Double> filed(Group group) {
        return database.sql(
                        """
                        SELECT pooled_spread
                          FROM ranking
                         WHERE type = :type
                           AND period = :period
                           AND pooled_spread IS NOT NULL
                        """)
                .bind("type", group.type())
                .bind("period", group.period().code())
                .map(row -> Optional.ofNullable(row.get("pooled_spread", Double.class)))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    private Mono<Double> shown(Group group) {
        var peers =
                registry.units()
                        .filter(unit -> unit.type().equals(group.type()))
                        .map(Unit::id)
                        .toList();
        return tallies.shown(peers, group.period())
                .map(shown ->
                        Spread.ofPeers(
                                shown.values().stream()
                                        .flatMap(tally -> Spread.of(tally).stream())
                                        .toList()));
    }

    private record Group(String type, Period period) {}
}
