package id.suaralayanan.portal.dashboard.centre;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.figures.ranking.Place;
import id.suaralayanan.portal.figures.ranking.Ranking;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.list.ListFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// The ministry's pages about all units: who needs help, who is really good, can it be trusted.
@Controller
final class CentrePages {
    private final Centre centre;

    CentrePages(Centre centre) {
        this.centre = centre;
    }

    @GetMapping("/pusat")
    Mono<Rendering> overview(
            @RequestParam Optional<String> type, @RequestParam Optional<String> period) {
        return Mono.zip(centre.view(type, period), centre.overdue(), centre.jobs())
                .map(it ->
                        Rendering.view("dashboard/centre")
                                .model(
                                        Map.of(
                                                "here", "pusat",
                                                "zone", CentralTime.ZONE,
                                                "it", it.getT1(),
                                                "provinces", centre.provinces(it.getT1()),
                                                "overdue", it.getT2(),
                                                "jobs", it.getT3()))
                                .build());
    }

    @GetMapping("/pusat/peringkat")
    Mono<Rendering> ranking(
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> sort,
            @RequestParam Optional<String> lihat) {
        return centre.view(type, period).map(view -> ranking(view, order(sort), part(lihat)));
    }

    private static Rendering ranking(Centre.View view, Ranking.Order order, Ranking.Part part) {
        return Rendering.view("dashboard/ranking")
                .model(
                        Map.of(
                                "here",
                                "pusat-peringkat",
                                "zone",
                                CentralTime.ZONE,
                                "it",
                                view,
                                "sort",
                                order.name(),
                                "part",
                                part,
                                "places",
                                places(view, order, part)))
                .build();
    }

    private static List<Place> places(Centre.View view, Ranking.Order order, Ranking.Part part) {
        return view.ranking().map(ranking -> ranking.ranked(order, part)).orElse(List.of());
    }

    /// Everything for a word that is none of them.
    private static Ranking.Part part(Optional<String> asked) {
        String word = asked.orElse("").toUpperCase(Locale.ROOT);
        return Stream.of(Ranking.Part.values())
                .filter(part -> part.name().equals(word))
                .findFirst()
                .orElse(Ranking.Part.ALL);
    }

    private static Ranking.Order order(Optional<String> sort) {
        return switch (sort.orElse("").toUpperCase(Locale.ROOT)) {
            case "N" -> Ranking.Order.N;
            case "NAME" -> Ranking.Order.NAME;
            default -> Ranking.Order.IKM;
        };
    }

    @GetMapping("/pusat/peringkat.csv")
    Mono<ResponseEntity<byte[]>> download(
            @RequestParam Optional<String> type, @RequestParam Optional<String> period) {
        return centre.view(type, period)
                .flatMap(view -> Mono.justOrEmpty(view.ranking()))
                .map(ranking ->
                        ListFile.of(RankingFile.name(ranking), RankingFile.content(ranking)))
                .defaultIfEmpty(ResponseEntity.notFound().build());
    }

    @GetMapping("/pusat/corong")
    Mono<Rendering> funnel(
            @RequestParam Optional<String> type, @RequestParam Optional<String> period) {
        return centre.view(type, period)
                .map(view ->
                        Rendering.view("dashboard/funnel")
                                .model(
                                        Map.of(
                                                "here",
                                                "pusat-corong",
                                                "zone",
                                                CentralTime.ZONE,
                                                "it",
                                                view,
                                                "places",
                                                places(view, Ranking.Order.IKM, Ranking.Part.ALL)))
                                .build());
    }

    @PostMapping({"/pusat/hitung", "/admin/hitung"})
    Mono<Rendering> recalculate(@AuthenticationPrincipal Officer officer) {
        String back = officer.role() == Role.ADMIN ? "/admin/pekerjaan" : "/pusat";
        return centre.recalculate(officer)
                .thenReturn(Rendering.redirectTo(back).status(HttpStatus.SEE_OTHER).build());
    }
}
