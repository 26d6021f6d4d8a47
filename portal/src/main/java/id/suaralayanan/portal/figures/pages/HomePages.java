package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.improvements.Improvement;
import id.suaralayanan.portal.improvements.Improvements;
import id.suaralayanan.portal.units.ApproximateLocation;
import id.suaralayanan.portal.units.Area;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.NearbyUnit;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.units.UnitPage;
import id.suaralayanan.portal.units.UnitQuery;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Where a citizen begins: the home page and the search.
@Controller
record HomePages(Registry registry, Figures figures, Improvements improvements, Clock clock) {
    private static final int LONGEST_FORM = 1_000;

    /// Without news where the database does not answer: everything else stands in memory.
    @GetMapping("/")
    Mono<Rendering> home() {
        return improvements
                .ofTheCountry()
                .onErrorReturn(List.of())
                .map(notes ->
                        Rendering.view("figures/home")
                                .modelAttribute("provinces", registry.areasIn(""))
                                .modelAttribute(
                                        "changes", notes.stream().flatMap(this::change).toList())
                                .build());
    }

    private Stream<Change> change(Improvement note) {
        return registry.unit(note.unit()).map(unit -> new Change(unit, note)).stream();
    }

    @GetMapping("/cari")
    Mono<Rendering> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String wilayah,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String dekat,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(defaultValue = "") String untuk) {
        UnitQuery query = UnitQuery.of(q, wilayah == null ? region : wilayah, type, dekat, page);
        return registry.find(query)
                .flatMap(found ->
                        hits(found.units())
                                .map(hits ->
                                        results(query, found, hits)
                                                .modelAttribute("purpose", untuk)
                                                .build()));
    }

    /// The regions to go on to; none where somebody looks for words or neighbours.
    private List<Area> areas(UnitQuery query) {
        return query.text().isEmpty() && query.near().isEmpty() && !query.region().isEmpty()
                ? registry.areasIn(query.region())
                : List.of();
    }

    /// Only after a press, about to a kilometre, and never in an address: the browser sends a form.
    @PostMapping("/cari/dekat")
    Mono<Rendering> near(ServerWebExchange exchange) {
        return Form.of(exchange, LONGEST_FORM)
                .flatMap(form ->
                        registry.near(ApproximateLocation.of(form.raw("lat"), form.raw("lon"))))
                .flatMap(near ->
                        hits(near.stream().map(NearbyUnit::unit).toList())
                                .map(hits ->
                                        Rendering.view("figures/near")
                                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                                .modelAttribute("near", near)
                                                .modelAttribute("hits", hits)
                                                .build()));
    }

    private Rendering.Builder<?> results(UnitQuery query, UnitPage found, List<Hit> hits) {
        return Rendering.view("figures/search")
                .header("Permissions-Policy", "camera=(), geolocation=(self), microphone=()")
                .modelAttribute("query", query)
                .modelAttribute("found", found)
                .modelAttribute("hits", hits)
                .modelAttribute("types", registry.types())
                .modelAttribute("provinces", registry.areasIn(""))
                .modelAttribute("areas", areas(query))
                .modelAttribute("near", registry.unit(query.near()).map(Unit::shortName).orElse(""))
                .modelAttribute(
                        "place",
                        query.region().isEmpty() ? "" : registry.regionName(query.region()))
                .modelAttribute("asksNothing", asksNothing(query));
    }

    /// A list of all offices is in no order that helps anybody: words or a place come first.
    private static boolean asksNothing(UnitQuery query) {
        return query.text().isEmpty()
                && query.region().isEmpty()
                && query.type().isEmpty()
                && query.near().isEmpty();
    }

    private Mono<List<Hit>> hits(List<Unit> found) {
        if (found.isEmpty()) {
            return Mono.just(List.of());
        }
        Period running = Periods.running(found.getFirst(), clock);
        return Mono.zip(
                        figures.forEverybody(found, running.previous()),
                        figures.forEverybody(found, running))
                .map(both ->
                        found.stream().map(unit -> hit(unit, both.getT1(), both.getT2())).toList());
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

    /// Something that a unit put right.
    public record Change(Unit unit, Improvement note) {}

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
