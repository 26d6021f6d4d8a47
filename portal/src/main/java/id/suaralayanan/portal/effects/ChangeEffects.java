package id.suaralayanan.portal.effects;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.statistics.DifferenceInDifferences;
import id.suaralayanan.analytics.indicators.statistics.DifferenceInDifferences.Pair;
import id.suaralayanan.analytics.indicators.statistics.SampleMean;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Whether a change helped, three months later, from what everybody may know.
///
/// An element is worked on because it was low, and what was low by chance rises by itself. So an
/// office is compared with the offices of its kind whose element stood nearest to its own before:
/// the same chance is in theirs.
@Component
public final class ChangeEffects {
    private static final int NEAREST = 20;

    private final ElementMonths months;
    private final Registry registry;
    private final Clock clock;

    ChangeEffects(ElementMonths months, Registry registry, Clock clock) {
        this.months = months;
        this.registry = registry;
        this.clock = clock;
    }

    /// Something that was changed.
    ///
    /// @param id by which the answer is found again
    public record Changed(int id, Element element, LocalDate since) {}

    /// The effect of each, by its id.
    public Mono<Map<Integer, ChangeEffect>> of(int unit, List<Changed> changes) {
        return Mono.justOrEmpty(registry.unit(unit))
                .flatMapMany(known ->
                        Flux.fromIterable(changes)
                                .concatMap(change ->
                                        of(known, change)
                                                .map(effect -> Map.entry(change.id(), effect))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<ChangeEffect> of(Unit unit, Changed change) {
        var window = EffectWindow.around(change.since());
        if (unit.today(clock).isBefore(window.over())) {
            return Mono.just(new ChangeEffect.TooEarly(window.over()));
        }
        return Mono.zip(
                        months.sums(unit.type(), window.before()),
                        months.sums(unit.type(), window.after()))
                .map(both -> judged(unit.id(), change.element(), both.getT1(), both.getT2()));
    }

    private static ChangeEffect judged(
            int unit, Element element, Map<Integer, Tally> before, Map<Integer, Tally> after) {
        var own = pair(unit, element, before, after);
        if (own.isEmpty()) {
            return new ChangeEffect.TooFewAnswers();
        }
        double stood = own.get().before().mean();
        var peers =
                before.keySet().stream()
                        .filter(peer -> peer != unit)
                        .sorted()
                        .flatMap(peer -> pair(peer, element, before, after).stream())
                        .sorted(
                                Comparator.comparingDouble(
                                        peer -> Math.abs(peer.before().mean() - stood)))
                        .limit(NEAREST)
                        .toList();
        return DifferenceInDifferences.of(own.get(), peers)
                .<ChangeEffect>map(ChangeEffect.Measured::new)
                .orElseGet(ChangeEffect.TooFewPeers::new);
    }

    private static Optional<Pair> pair(
            int unit, Element element, Map<Integer, Tally> before, Map<Integer, Tally> after) {
        return mean(before.get(unit), element)
                .flatMap(was -> mean(after.get(unit), element).map(is -> new Pair(was, is)));
    }

    private static Optional<SampleMean> mean(@Nullable Tally tally, Element element) {
        return Optional.ofNullable(tally)
                .map(it -> it.element(element))
                .filter(it -> Disclosure.isComparable(it.answers()))
                .map(ChangeEffects::mean);
    }

    private static SampleMean mean(ElementTally tally) {
        return SampleMean.ofPoints(tally.c1(), tally.c2(), tally.c3(), tally.c4());
    }
}
