package id.suaralayanan.portal.dashboard.centre;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.dashboard.Recalculation;
import id.suaralayanan.portal.dashboard.Recalculations;
import id.suaralayanan.portal.dashboard.Workloads;
import id.suaralayanan.portal.figures.ranking.Ranking;
import id.suaralayanan.portal.figures.ranking.Rankings;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.UnitType;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What the ministry chooses from, and what it gets.
@Component
final class Centre {
    private static final int WORST = 10;

    private final Rankings rankings;
    private final Registry registry;
    private final Workloads workloads;
    private final Recalculations recalculations;
    private final Clock clock;

    Centre(
            Rankings rankings,
            Registry registry,
            Workloads workloads,
            Recalculations recalculations,
            Clock clock) {
        this.rankings = rankings;
        this.registry = registry;
        this.workloads = workloads;
        this.recalculations = recalculations;
        this.clock = clock;
    }

    /// The filters of a page and what they found.
    ///
    /// @param types peer groups with a ranking in some period
    /// @param periods periods with a ranking of some peer group, newest first
    /// @param ranking absent where nothing is filed for the choice
    record View(
            List<UnitType> types,
            List<Period> periods,
            String type,
            Optional<Period> period,
            Optional<Ranking> ranking) {}

    /// Units with the most complaints past their limit, worst first.
    Mono<List<Workloads.Overdue>> overdue() {
        return workloads.overdue(WORST);
    }

    /// The part of a ranking that is asked for, each unit with how its respondents came.
    Mono<RankingList> list(Ranking ranking, ListQuery query) {
        RankingList list = RankingList.of(ranking, query);
        return rankings.withMixes(list.page().rows(), ranking.group().period()).map(list::with);
    }

    /// A ranking with how the respondents of every unit came.
    Mono<Ranking> mixed(Ranking ranking) {
        return rankings.withMixes(ranking.places(), ranking.group().period()).map(ranking::with);
    }

    /// The group's units by province; nothing without a ranking.
    List<ProvinceRow> provinces(View view) {
        return view.ranking()
                .map(ranking -> ProvinceRow.of(ranking, registry::regionName))
                .orElse(List.of());
    }

    /// How the jobs that make the figures stand.
    Mono<List<Recalculation>> jobs() {
        return recalculations.all();
    }

    /// Asks for a run of each of them.
    Mono<Void> recalculate(Officer officer) {
        return Flux.fromIterable(Recalculations.JOBS)
                .concatMap(job -> recalculations.request(job, officer.id()))
                .then();
    }

    Mono<View> view(Optional<String> type, Optional<String> period) {
        return rankings.groups().flatMap(groups -> view(groups, type, period));
    }

    private Mono<View> view(
            List<Ranking.Group> groups, Optional<String> type, Optional<String> period) {
        List<UnitType> types = types(groups);
        List<Period> periods = periods(groups);
        String chosen =
                type.filter(code -> types.stream().anyMatch(it -> it.code().equals(code)))
                        .or(() -> rankings.largest(groups))
                        .orElse("");
        Optional<Period> when =
                period.flatMap(Choice::period).filter(periods::contains).or(() -> usual(periods));
        return Mono.justOrEmpty(when)
                .flatMap(it -> rankings.forMinistry(new Ranking.Group(chosen, it)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(found -> new View(types, periods, chosen, when, found));
    }

    /// The latest quarter that is over; before there is one, whatever there is.
    private Optional<Period> usual(List<Period> periods) {
        LocalDate today = CentralTime.today(clock);
        return periods.stream()
                .filter(Choice::isQuarter)
                .filter(period -> period.lastDay().isBefore(today))
                .findFirst()
                .or(() -> periods.stream().findFirst());
    }

    private List<UnitType> types(List<Ranking.Group> groups) {
        Set<String> ranked = groups.stream().map(Ranking.Group::type).collect(Collectors.toSet());
        return registry.types().stream().filter(type -> ranked.contains(type.code())).toList();
    }

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
}
