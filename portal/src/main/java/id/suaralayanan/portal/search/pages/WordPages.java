package id.suaralayanan.portal.search.pages;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.MeteredSearch;
import id.suaralayanan.portal.search.SearchParameters;
import id.suaralayanan.portal.search.saved.SavedSearch;
import id.suaralayanan.portal.search.saved.SavedSearches;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/cari` and `/pusat/cari`: complaints by their words, within the officer's scope.
/// `/cari?jenis=kata`: what was released, for everybody.
@Controller
record WordPages(
        MeteredSearch search,
        SavedSearches saved,
        FacetLabels labels,
        Registry registry,
        Messages messages) {
    private static final Desk UNIT =
            new Desk(
                    "search/words",
                    "/unit/cari",
                    "unit-cari",
                    "/unit/aduan",
                    List.of(
                            Dimension.STATUS,
                            Dimension.CATEGORY,
                            Dimension.CLASS,
                            Dimension.MONTH));
    private static final Desk CENTRE =
            new Desk(
                    "search/words",
                    "/pusat/cari",
                    "pusat-cari",
                    "/pusat/aduan",
                    List.of(
                            Dimension.UNIT,
                            Dimension.STATUS,
                            Dimension.CATEGORY,
                            Dimension.CLASS,
                            Dimension.MONTH));
    private static final Desk EVERYBODY =
            new Desk(
                    "search/released",
                    "/cari",
                    "",
                    "",
                    List.of(Dimension.UNIT, Dimension.CLASS, Dimension.MONTH));

    private static final Set<String> RESULTS = Set.of("disimpan", "penuh", "nama", "dihapus");

    /// A page to search on.
    ///
    /// @param here the entry of the menu it stands under
    /// @param cases where the pages of the complaints found lie
    /// @param dimensions what the search can be narrowed down by
    record Desk(
            String template, String path, String here, String cases, List<Dimension> dimensions) {}

    @GetMapping({"/unit/cari", "/pusat/cari"})
    Mono<Rendering> officers(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return saved.of(officer.id())
                .collectList()
                .flatMap(own ->
                        page(
                                officer.role().isOfUnit() ? UNIT : CENTRE,
                                Audience.of(officer),
                                own,
                                exchange));
    }

    @GetMapping(value = "/cari", params = "jenis=kata")
    Mono<Rendering> everybody(ServerWebExchange exchange) {
        return page(EVERYBODY, new Audience.Everyone(), List.of(), exchange);
    }

    /// @param own searches that the officer keeps
    private Mono<Rendering> page(
            Desk desk, Audience audience, List<SavedSearch> own, ServerWebExchange exchange) {
        var given = exchange.getRequest().getQueryParams();
        var here = SearchAddress.of(desk.path(), given);
        try {
            var query = SearchParameters.read(given, audience);
            return Mono.zip(search.search(query), labels.in(Language.of(exchange)))
                    .map(both -> WordSearch.of(both.getT1(), here, both.getT2(), desk.dimensions()))
                    .map(found ->
                            rendering(desk, here)
                                    .modelAttribute("saved", own)
                                    .modelAttribute("result", result(given.getFirst("simpan")))
                                    .modelAttribute("found", found)
                                    .modelAttribute("faults", List.of())
                                    .build());
        } catch (ProblemException refusal) {
            return Mono.just(refused(desk, here, refusal, Language.of(exchange)));
        }
    }

    /// What came of keeping a search, if anything.
    private static String result(@Nullable String said) {
        return said != null && RESULTS.contains(said) ? said : "";
    }

    /// The form as it was filled in, and what is wrong with it.
    private Rendering refused(
            Desk desk, SearchAddress here, ProblemException refusal, Locale language) {
        var faults =
                refusal.faults().stream()
                        .map(fault -> messages.of(language, fault.key(), fault.arguments()))
                        .toList();
        return rendering(desk, here)
                .modelAttribute("saved", List.of())
                .modelAttribute("result", "")
                .modelAttribute("faults", faults)
                .status(HttpStatus.BAD_REQUEST)
                .build();
    }

    private Rendering.Builder<?> rendering(Desk desk, SearchAddress here) {
        return Rendering.view(desk.template())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .model(
                        Map.of(
                                "here",
                                desk.here(),
                                "cases",
                                desk.cases(),
                                "address",
                                here,
                                "provinces",
                                registry.areasIn("")));
    }
}
