package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.units.UnitPage;
import id.suaralayanan.portal.units.UnitQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// Where a citizen begins: the home page and the search.
@Controller
final class HomePages {
    private final Registry registry;
    private final Figures figures;
    private final Clock clock;

    HomePages(Registry registry, Figures figures, Clock clock) {
        this.registry = registry;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/")
    Rendering home() {
        return Rendering.view("figures/home")
                .modelAttribute("provinces", registry.provinces())
                .build();
    }

    @GetMapping("/cari")
    Mono<Rendering> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String page) {
        UnitQuery query = UnitQuery.of(q, region, type, page);
        return registry.find(query)
                .flatMap(found -> hits(found).map(hits -> results(query, found, hits)));
    }

    private Rendering results(UnitQuery query, UnitPage found, List<Hit> hits) {
        return Rendering.view("figures/search")
                .modelAttribute("query", query)
                .modelAttribute("found", found)
                .modelAttribute("hits", hits)
                .modelAttribute("types", registry.types())
                .modelAttribute("provinces", registry.provinces())
                .modelAttribute(
                        "place",
                        query.region().isEmpty() ? "" : registry.regionName(query.region()))
                .build();
    }

    private Mono<List<Hit>> hits(UnitPage found) {
        if (found.units().isEmpty()) {
            return Mono.just(List.of());
        }
        Period running = Periods.running(found.units().getFirst(), clock);
        return Mono.zip(
                        figures.forEverybody(found.units(), running.previous()),
                        figures.forEverybody(found.units(), running))
                .map(both ->
                        found.units().stream()
                                .map(unit -> hit(unit, both.getT1(), both.getT2()))
                                .toList());
    }

    /// With the figure of the last full quarter, else of the running one.
    private Hit hit(Unit unit, Map<Integer, Figure> full, Map<Integer, Figure> running) {
        Figure figure = full.getOrDefault(unit.id(), running.get(unit.id()));
        return new Hit(
                unit,
                registry.regionName(unit.region()),
                figure == null ? null : Reading.of(figure),
                ratingCode(registry, unit, clock).orElse(null),
                unit.isClosed(clock));
    }

    /// The code under which a unit can be rated, best one where the citizen chooses the service.
    static Optional<String> ratingCode(Registry registry, Unit unit, Clock clock) {
        return registry.openPoint(unit, clock).map(FeedbackPoint::code);
    }

    /// A unit that was found.
    ///
    /// @param reading null when there is nothing to show yet
    /// @param code of its survey; null when it cannot be rated
    public record Hit(
            Unit unit,
            String region,
            @Nullable Reading reading,
            @Nullable String code,
            boolean isClosed) {}
}
