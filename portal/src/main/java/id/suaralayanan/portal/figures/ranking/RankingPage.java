package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.PageNumber;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The public ranking: one peer group at a time, and nobody gets a bare place.
@Controller
record RankingPage(Registry registry, Rankings rankings, Clock clock) {
    @GetMapping("/peringkat")
    Mono<Rendering> ranking(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "") String kantor,
            @RequestParam(defaultValue = "") String page,
            ServerWebExchange exchange) {
        if (type != null && !type.isBlank() && registry.type(type).isEmpty()) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "unknown-type", type);
        }
        Optional<Period> asked =
                Optional.ofNullable(period).filter(text -> !text.isBlank()).map(Periods::orRefuse);
        return rankings.groups()
                .flatMap(groups -> {
                    String chosen = chosen(type, groups);
                    var periods = periods(groups, chosen);
                    return found(chosen, asked.or(() -> usual(periods)))
                            .map(found -> Shown.of(found, PageNumber.read(page)))
                            .flatMap(shown ->
                                    Mono.justOrEmpty(shown.jump(kantor))
                                            .switchIfEmpty(page(chosen, periods, shown, exchange)));
                });
    }

    private String chosen(@Nullable String type, List<Ranking.Group> groups) {
        return type == null || type.isBlank() ? rankings.largest(groups).orElse("") : type;
    }

    private Mono<Optional<Ranking>> found(String type, Optional<Period> period) {
        return Mono.justOrEmpty(period)
                .flatMap(it -> rankings.forEverybody(new Ranking.Group(type, it)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static List<Period> periods(List<Ranking.Group> groups, String type) {
        return groups.stream()
                .filter(group -> group.type().equals(type))
                .map(Ranking.Group::period)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// A ranking as it is drawn, and the page of it that is asked for.
    private record Shown(
            Optional<Ranking> ranking,
            Optional<RankedGroup.Scale> scale,
            List<RankedGroup> groups,
            int page) {
        static Shown of(Optional<Ranking> ranking, int page) {
            var scale = ranking.map(found -> RankedGroup.Scale.of(found.places()));
            List<RankedGroup> groups =
                    ranking.map(it -> RankedGroup.of(it, scale.orElseThrow())).orElse(List.of());
            return new Shown(
                    ranking, scale, groups, Math.clamp(page, 1, RankedGroup.pages(groups)));
        }

        /// To the row of the reader's own office, by an address that can be passed on.
        Optional<Rendering> jump(String unit) {
            var at = RankedGroup.pageOf(groups, unit);
            return at.isEmpty()
                    ? Optional.empty()
                    : ranking.map(found ->
                            SeeOther.at(
                                    "/peringkat?type=%s&period=%s%s#%s"
                                            .formatted(
                                                    found.group().type(),
                                                    found.group().period().code(),
                                                    at.getAsInt() == 1
                                                            ? ""
                                                            : "&page=" + at.getAsInt(),
                                                    unit)));
        }
    }

    private Mono<Rendering> page(
            String type, List<Period> periods, Shown shown, ServerWebExchange exchange) {
        return read(shown).map(groups -> page(type, periods, shown, groups, exchange));
    }

    /// The rows of the page, each with how its respondents came.
    private Mono<List<RankedGroup>> read(Shown shown) {
        List<RankedGroup> groups = RankedGroup.page(shown.groups(), shown.page());
        return Mono.justOrEmpty(shown.ranking())
                .flatMap(ranking ->
                        rankings.withPublicMixes(
                                RankedGroup.places(groups), ranking.group().period()))
                .map(places -> RankedGroup.with(groups, places))
                .defaultIfEmpty(groups);
    }

    private Rendering page(
            String type,
            List<Period> periods,
            Shown shown,
            List<RankedGroup> groups,
            ServerWebExchange exchange) {
        return Rendering.view("figures/ranking")
                .modelAttribute("types", registry.types())
                .modelAttribute("type", type)
                .modelAttribute(
                        "group",
                        registry.type(type).map(it -> it.name(Language.of(exchange))).orElse(""))
                .modelAttribute("periods", periods)
                .modelAttribute("ranking", shown.ranking())
                .modelAttribute("scale", shown.scale())
                .modelAttribute("offices", offices(shown.ranking()))
                .modelAttribute("groups", groups)
                .modelAttribute("at", shown.page())
                .modelAttribute("last", RankedGroup.pages(shown.groups()))
                .build();
    }

    private static List<Unit> offices(Optional<Ranking> ranking) {
        return ranking.map(Ranking::places).orElse(List.of()).stream()
                .map(Place::unit)
                .sorted(Comparator.comparing(Unit::shortName))
                .toList();
    }

    private Optional<Period> usual(List<Period> periods) {
        return RankedChoice.usual(periods, CentralTime.today(clock));
    }
}
