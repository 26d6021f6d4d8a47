package id.suaralayanan.portal.overseen;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Oversight;
import id.suaralayanan.portal.dashboard.Workloads;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.evidence.AnswerEvidence;
import id.suaralayanan.portal.figures.evidence.AnswerEvidences;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.list.ListPage;
import id.suaralayanan.portal.web.list.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Finds the units of an oversight, and reads what the list says of each.
@Component
record OverseenUnits(
        Registry registry, Figures figures, Workloads workloads, AnswerEvidences evidences) {
    static final String TYPE = "jenis";
    static final String STATE = "keadaan";

    /// All open units of an oversight, by name.
    List<Unit> all(Oversight oversight) {
        return registry.units()
                .filter(unit -> unit.closedOn() == null && oversight.covers(unit))
                .toList();
    }

    /// One page. Without a state only the units of the page are read.
    Mono<ListPage<OverseenUnit>> page(Oversight oversight, ListQuery query, Period period) {
        if (!query.filter(STATE).isEmpty()) {
            return every(oversight, query, period).map(all -> ListPage.cut(query, all.stream()));
        }
        var page = ListPage.cut(query, fitting(oversight, query));
        return read(page.rows(), period).map(rows -> new ListPage<>(query, rows, page.hasMore()));
    }

    /// Every unit that fits.
    Mono<List<OverseenUnit>> every(Oversight oversight, ListQuery query, Period period) {
        var holds = OverseenState.of(query.filter(STATE));
        return read(fitting(oversight, query).toList(), period)
                .map(all -> all.stream().filter(holds).toList());
    }

    private Stream<Unit> fitting(Oversight oversight, ListQuery query) {
        String type = query.filter(TYPE);
        return all(oversight).stream()
                .filter(unit -> type.isEmpty() || unit.type().equals(type))
                .filter(unit ->
                        query.fits(unit.code() + ' ' + unit.name() + ' ' + unit.shortName()));
    }

    private Mono<List<OverseenUnit>> read(List<Unit> units, Period period) {
        return Mono.zip(
                        figures.onFile(units, List.of(period, period.previous())),
                        workloads.late(units),
                        evidences.of(units.stream().map(Unit::id).toList(), period))
                .map(found ->
                        units.stream()
                                .map(unit ->
                                        row(
                                                unit,
                                                period,
                                                found.getT1().getOrDefault(unit.id(), Map.of()),
                                                found.getT2().getOrDefault(unit.id(), 0L),
                                                found.getT3()))
                                .toList());
    }

    private static OverseenUnit row(
            Unit unit,
            Period period,
            Map<Period, Figure> filed,
            long late,
            IntFunction<AnswerEvidence> evidence) {
        var now = Optional.ofNullable(filed.get(period));
        var before = Optional.ofNullable(filed.get(period.previous()));
        return new OverseenUnit(
                unit,
                now,
                now.flatMap(Figure::measured)
                        .flatMap(is -> before.flatMap(Figure::measured).map(is::since)),
                evidence.apply(unit.id()).isDoubtful(),
                late);
    }
}
