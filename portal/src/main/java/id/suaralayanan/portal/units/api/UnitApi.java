package id.suaralayanan.portal.units.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.units.UnitPage.Elsewhere;
import id.suaralayanan.portal.units.UnitQuery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The registry for programs.
@RestController
@RequestMapping("/api/v1/units")
record UnitApi(Registry registry) {
    @GetMapping
    Mono<Found> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String page) {
        return registry.find(UnitQuery.of(q, region, type, page))
                .map(found ->
                        new Found(
                                found.units().stream().map(this::entry).toList(),
                                found.page(),
                                UnitQuery.PAGE_SIZE,
                                found.total(),
                                found.elsewhere().orElse(null)));
    }

    @GetMapping("/{code}")
    Entry unit(@PathVariable String code) {
        return entry(registry.unitOrRefuse(code));
    }

    private Entry entry(Unit unit) {
        return new Entry(
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.type(),
                unit.region(),
                registry.regionName(unit.region()),
                unit.zone().getId(),
                unit.address(),
                unit.closedOn(),
                registry.heir(unit).map(Unit::code).orElse(null),
                registry.predecessors(unit).stream().map(Unit::code).toList(),
                unit.sample(),
                registry.services(unit).stream()
                        .map(service ->
                                new Offer(service.code(), service.name(), service.closedOn()))
                        .toList());
    }

    /// @param elsewhere where nothing was found: the institution in charge of what was looked for
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            List<Entry> units, int page, int pageSize, long total, @Nullable Elsewhere elsewhere) {}

    /// @param heir the unit that it goes on in
    /// @param predecessors units that went on in it
    record Entry(
            String unit,
            String name,
            String shortName,
            String type,
            String region,
            String regionName,
            String timeZone,
            @Nullable String address,
            @Nullable LocalDate closedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String heir,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> predecessors,
            boolean sample,
            List<Offer> services) {}

    record Offer(String service, String name, @Nullable LocalDate closedOn) {}
}
