package id.suaralayanan.portal.dashboard.centre;

import id.suaralayanan.portal.figures.ranking.OtherChoice;
import id.suaralayanan.portal.figures.ranking.Place;
import id.suaralayanan.portal.figures.ranking.Ranking;
import id.suaralayanan.portal.figures.ranking.Rankings;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/// Everything that can be said of one unit's place, on one page: range, tier, funnel, what became
/// of it since the year before, and what its index is worth.
@Controller
record StandingPage(Centre centre, Rankings rankings, Registry registry) {
    @GetMapping("/pusat/peringkat/{code}")
    Mono<Rendering> standing(@PathVariable String code, @RequestParam Optional<String> period) {
        Unit unit = registry.unitOrRefuse(code);
        return centre.view(Optional.of(unit.type()), period)
                .flatMap(view -> Mono.justOrEmpty(view.ranking()))
                .flatMap(ranking ->
                        Mono.justOrEmpty(place(ranking, unit))
                                .zipWith(rankings.choices(ranking.group(), unit))
                                .map(found -> page(ranking, found.getT1(), found.getT2())))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Optional<Place> place(Ranking ranking, Unit unit) {
        return ranking.places().stream().filter(it -> it.unit().id() == unit.id()).findFirst();
    }

    private static Rendering page(Ranking ranking, Place place, List<OtherChoice> choices) {
        return Rendering.view("dashboard/standing")
                .modelAttribute("here", "pusat-peringkat")
                .modelAttribute("zone", CentralTime.ZONE)
                .modelAttribute("ranking", ranking)
                .modelAttribute("place", place)
                .modelAttribute("choices", choices)
                .build();
    }
}
