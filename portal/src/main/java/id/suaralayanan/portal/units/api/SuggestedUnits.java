package id.suaralayanan.portal.units.api;

import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.units.UnitQuery;
import id.suaralayanan.portal.web.suggestions.Suggestion;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Offices for whoever types in the search of offices; choosing one leads to its page.
@RestController
record SuggestedUnits(Registry registry) {
    private static final int OFFERED = 8;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;
    private static final Duration KEPT = Duration.ofMinutes(5);

    @GetMapping(value = "/cari/saran", params = "jenis!=kata")
    Mono<ResponseEntity<List<Suggestion>>> units(@RequestParam(defaultValue = "") String q) {
        var typed = q.strip();
        return typed.length() < SHORTEST || typed.length() > LONGEST
                ? Mono.just(answer(List.of()))
                : registry.find(UnitQuery.of(typed, null, null, null))
                        .map(found -> answer(found.units()));
    }

    private static ResponseEntity<List<Suggestion>> answer(List<Unit> units) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(
                        units.stream()
                                .limit(OFFERED)
                                .map(unit -> new Suggestion(unit.name(), "/u/" + unit.code()))
                                .toList());
    }
}
