package id.suaralayanan.portal.overseen;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Oversight;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.dashboard.Workloads;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.units.UnitType;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// `/pusat/lingkup`: the first page of an officer of an agency or a region.
@Controller
record OverseenPages(OverseenUnits units, Workloads workloads, Registry registry, Clock clock) {
    private static final String HERE = UnitInSight.OVERSEEN;
    private static final String PERIOD = "period";
    private static final int QUARTERS = 8;
    private static final List<String> COLUMNS =
            List.of(
                    "unit",
                    "name",
                    "type",
                    "region",
                    "period",
                    "respondents",
                    "required",
                    "ikm",
                    "grade",
                    "low",
                    "high",
                    "change",
                    "certain",
                    "overdue");

    @GetMapping(HERE)
    Mono<Rendering> list(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        Oversight oversight = officer.overseen();
        ListQuery query = query(exchange);
        Period period = period(query, officer);
        List<Unit> all = units.all(oversight);
        return Mono.zip(units.page(oversight, query, period), workloads.late(all))
                .map(it ->
                        Rendering.view("overseen/list")
                                .modelAttribute("here", "lingkup")
                                .modelAttribute("oversight", oversight)
                                .modelAttribute("period", period)
                                .modelAttribute("quarters", quarters(officer))
                                .modelAttribute("types", types(all))
                                .modelAttribute("states", OverseenState.values())
                                .modelAttribute("all", all.size())
                                .modelAttribute("late", sum(it.getT2()))
                                .modelAttribute("lateUnits", it.getT2().size())
                                .modelAttribute("list", it.getT1())
                                .build());
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> file(
            @AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        Oversight oversight = officer.overseen();
        ListQuery query = query(exchange);
        Period period = period(query, officer);
        return ListFile.of(
                "unit-" + oversight.code(),
                COLUMNS,
                units.every(oversight, query, period)
                        .flatMapMany(Flux::fromIterable)
                        .map(row -> cells(row, period)));
    }

    private static long sum(Map<Integer, Long> late) {
        return late.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<?> cells(OverseenUnit row, Period period) {
        Optional<Figure.Measured> index = row.index();
        Optional<Figure.Bounds> interval = index.flatMap(Figure.Measured::interval);
        return List.of(
                row.unit().code(),
                row.unit().name(),
                row.unit().type(),
                row.unit().region(),
                period.code(),
                row.respondents(),
                row.required() == 0 ? "" : row.required(),
                index.<Object>map(Figure.Measured::ikm).orElse(""),
                index.map(it -> it.grade().name()).orElse(""),
                interval.<Object>map(Figure.Bounds::low).orElse(""),
                interval.<Object>map(Figure.Bounds::high).orElse(""),
                row.move().<Object>map(Figure.Move::points).orElse(""),
                row.doubtful()
                        ? "WAITING"
                        : row.move().map(it -> it.certain() ? "YES" : "NO").orElse(""),
                row.late());
    }

    private static ListQuery query(ServerWebExchange exchange) {
        return ListQuery.of(exchange, HERE, PERIOD, OverseenUnits.TYPE, OverseenUnits.STATE);
    }

    /// The last quarter that is over, unless another is asked for.
    private Period period(ListQuery query, Officer officer) {
        return Choice.quarter(query.filter(PERIOD)).orElseGet(() -> running(officer).previous());
    }

    private List<Period> quarters(Officer officer) {
        return Stream.iterate(running(officer), Period::previous).limit(QUARTERS).toList();
    }

    private Period running(Officer officer) {
        return Period.of(Period.Kind.QUARTER, LocalDate.ofInstant(clock.instant(), officer.zone()));
    }

    private List<UnitType> types(List<Unit> all) {
        return registry.types().stream()
                .filter(type -> all.stream().anyMatch(unit -> unit.type().equals(type.code())))
                .toList();
    }
}
