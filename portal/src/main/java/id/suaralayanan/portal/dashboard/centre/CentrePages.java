package id.suaralayanan.portal.dashboard.centre;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.figures.ranking.Place;
import id.suaralayanan.portal.figures.ranking.Ranking;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The ministry's pages about all units: who needs help, who is really good, can it be trusted.
@Controller
record CentrePages(Centre centre) {
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
            ServerWebExchange exchange) {
        ListQuery query = RankingList.query(exchange);
        return centre.view(type, period)
                .flatMap(view ->
                        Mono.justOrEmpty(view.ranking())
                                .flatMap(ranking -> centre.list(ranking, query))
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty())
                                .map(list -> ranking(view, list, query)));
    }

    private static Rendering ranking(
            Centre.View view, Optional<RankingList> list, ListQuery query) {
        return Rendering.view("dashboard/ranking")
                .modelAttribute("here", "pusat-peringkat")
                .modelAttribute("zone", CentralTime.ZONE)
                .modelAttribute("it", view)
                .modelAttribute("shown", list)
                .modelAttribute("query", query)
                .build();
    }

    @GetMapping("/pusat/peringkat.csv")
    Mono<ResponseEntity<byte[]>> download(
            @RequestParam Optional<String> type, @RequestParam Optional<String> period) {
        return centre.view(type, period)
                .flatMap(view -> Mono.justOrEmpty(view.ranking()))
                .flatMap(centre::mixed)
                .map(ranking ->
                        ListFile.of(RankingFile.name(ranking), RankingFile.content(ranking)))
                .defaultIfEmpty(ResponseEntity.notFound().build());
    }

    @GetMapping("/pusat/corong")
    Mono<Rendering> funnel(
            @RequestParam Optional<String> type, @RequestParam Optional<String> period) {
        return centre.view(type, period).map(CentrePages::funnel);
    }

    private static Rendering funnel(Centre.View view) {
        List<Place> unranked = view.ranking().map(Ranking::unranked).orElse(List.of());
        return Rendering.view("dashboard/funnel")
                .modelAttribute("here", "pusat-corong")
                .modelAttribute("zone", CentralTime.ZONE)
                .modelAttribute("it", view)
                .modelAttribute("places", view.ranking().map(Ranking::ranked).orElse(List.of()))
                .modelAttribute("rest", unranked.stream().limit(ListQuery.ROWS).toList())
                .modelAttribute("unranked", unranked.size())
                .build();
    }

    @PostMapping({"/pusat/hitung", "/admin/hitung"})
    Mono<Rendering> recalculate(@AuthenticationPrincipal Officer officer) {
        String back = officer.role() == Role.ADMIN ? "/admin/pekerjaan" : "/pusat";
        return centre.recalculate(officer).thenReturn(SeeOther.at(back));
    }
}
