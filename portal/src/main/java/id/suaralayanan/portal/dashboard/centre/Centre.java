package id.suaralayanan.portal.dashboard.centre;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.dashboard.Recalculation;
import id.suaralayanan.portal.dashboard.Recalculations;
import id.suaralayanan.portal.dashboard.Workloads;
import id.suaralayanan.portal.figures.ranking.RankedChoice;
import id.suaralayanan.portal.figures.ranking.Ranking;
import id.suaralayanan.portal.figures.ranking.Rankings;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.UnitType;
import id.suaralayanan.portal.web.list.ListQuery;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What the ministry chooses from, and what it gets.
@Component
record Centre(
        Rankings rankings, Registry registry, Workloads workloads, Recalculations recalculations) {
    private static final int WORST = 10;

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
        return rankings.choice(type, period).flatMap(this::view);
    }

    private Mono<View> view(RankedChoice choice) {
        return Mono.justOrEmpty(choice.period())
                .flatMap(it -> rankings.forMinistry(new Ranking.Group(choice.type(), it)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(found ->
                        new View(
                                choice.types(),
                                choice.periods(),
                                choice.type(),
                                choice.period(),
                                found));
    }
}
