package id.suaralayanan.portal.figures.ranking;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Mix;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Rankings for their readers: everybody, and the ministry.
@Component
public final class Rankings {
    private final FiledRankings filed;
    private final Registry registry;
    private final Figures figures;
    private final Clock clock;

    Rankings(FiledRankings filed, Registry registry, Figures figures, Clock clock) {
        this.filed = filed;
        this.registry = registry;
        this.figures = figures;
        this.clock = clock;
    }

    /// What a page of the ministry is about.
    ///
    /// @param type a kind of units; the largest one where it is none
    /// @param period the latest quarter that is over where it is none
    public Mono<RankedChoice> choice(Optional<String> type, Optional<String> period) {
        return groups().map(groups ->
                RankedChoice.of(groups, registry.types(), largest(groups), CentralTime.today(clock))
                        .with(type, period.flatMap(Period::find)));
    }

    /// Every group that has a ranking, newest period first.
    public Mono<List<Ranking.Group>> groups() {
        return filed.groups();
    }

    /// The peer group with the most units among those that have a ranking.
    public Optional<String> largest(List<Ranking.Group> groups) {
        Map<String, Long> sizes = registry.units().collect(groupingBy(Unit::type, counting()));
        return groups.stream()
                .map(Ranking.Group::type)
                .distinct()
                .max(Comparator.comparingLong(type -> sizes.getOrDefault(type, 0L)));
    }

    /// Only what everybody may see; empty where the job has not filed one. How respondents came is
    /// read apart, for the places that are shown.
    public Mono<Ranking> forEverybody(Ranking.Group group) {
        return filed.rows(group)
                .filter(rows -> !rows.isEmpty())
                .flatMap(rows -> {
                    List<Unit> units = rows.stream().flatMap(this::unit).toList();
                    return Mono.zip(filed.head(group), figures.forEverybody(units, group.period()))
                            .map(found ->
                                    ranking(
                                            group,
                                            found.getT1(),
                                            rows,
                                            (row, unit) ->
                                                    told(
                                                            row,
                                                            found.getT1().rules(),
                                                            unit,
                                                            found.getT2().get(unit.id()))));
                });
    }

    /// The same places with how their respondents came, as far as everybody may know.
    public Mono<List<Place>> withPublicMixes(List<Place> places, Period period) {
        return figures.mixes(places.stream().map(Place::unit).toList(), period)
                .map(mixes -> mixed(places, mixes));
    }

    /// Whole, as the job filed it; empty where it has not. How respondents came is read apart, for
    /// the places that are shown.
    public Mono<Ranking> forMinistry(Ranking.Group group) {
        return Mono.zip(filed.head(group), filed.rows(group))
                .map(found ->
                        ranking(
                                group,
                                found.getT1(),
                                found.getT2(),
                                (row, unit) ->
                                        new Place(
                                                unit,
                                                row.reading(),
                                                Mix.UNKNOWN,
                                                row.standing(),
                                                eligibility(row, found.getT1().rules()),
                                                row.questioned())));
    }

    /// The same places with how their respondents came, whole.
    public Mono<List<Place>> withMixes(List<Place> places, Period period) {
        return filed.mixes(places.stream().map(place -> place.unit().id()).toList(), period)
                .map(mixes -> mixed(places, mixes));
    }

    private static List<Place> mixed(List<Place> places, Map<Integer, Mix> mixes) {
        return places.stream()
                .map(place -> place.with(mixes.getOrDefault(place.unit().id(), Mix.UNKNOWN)))
                .toList();
    }

    /// A unit's place under other choices; empty where they are not computed.
    public Mono<List<OtherChoice>> choices(Ranking.Group group, Unit unit) {
        return filed.choices(group, unit.id());
    }

    private Ranking ranking(
            Ranking.Group group,
            FiledRankings.Head head,
            List<FiledRankings.Row> rows,
            BiFunction<FiledRankings.Row, Unit, Place> place) {
        return new Ranking(
                group,
                head.status(),
                head.target(),
                head.spread(),
                head.between(),
                head.rules(),
                head.computedAt(),
                rows.stream()
                        .flatMap(row -> unit(row).map(unit -> place.apply(row, unit)))
                        .toList());
    }

    private Stream<Unit> unit(FiledRankings.Row row) {
        return registry.unit(row.unit()).stream();
    }

    private static Eligibility eligibility(FiledRankings.Row row, EligibilityRules rules) {
        return new Eligibility(row.answers(), row.circumstances(), rules, row.reasons());
    }

    /// A unit is compared only with the figure that everybody may see: what is shown of an open
    /// period can be a few answers behind what the job counted.
    private static Place told(
            FiledRankings.Row row, EligibilityRules rules, Unit unit, @Nullable Figure figure) {
        var reading = figure == null ? null : Reading.of(figure);
        boolean isBehind = row.standing() != null && !isComparable(figure);
        return new Place(
                unit,
                reading,
                Mix.UNKNOWN,
                isBehind ? null : row.standing(),
                new Eligibility(
                        reading == null ? 0 : reading.respondents(),
                        row.circumstances(),
                        rules,
                        isBehind ? List.of(Reason.TOO_FEW_ANSWERS) : row.reasons()),
                row.questioned());
    }

    private static boolean isComparable(@Nullable Figure figure) {
        return figure != null
                && figure.measured()
                        .map(measured -> Disclosure.isComparable(measured.tally().leastAnswers()))
                        .orElse(false);
    }
}
