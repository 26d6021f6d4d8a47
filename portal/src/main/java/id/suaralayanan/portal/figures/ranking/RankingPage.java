package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

/// The public ranking: a peer group has to be chosen, and nobody gets a bare place.
@Controller
final class RankingPage {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Registry registry;
    private final Rankings rankings;
    private final Clock clock;

    RankingPage(Registry registry, Rankings rankings, Clock clock) {
        this.registry = registry;
        this.rankings = rankings;
        this.clock = clock;
    }

    @GetMapping("/peringkat")
    Mono<Rendering> ranking(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String period,
            ServerWebExchange exchange) {
        if (type == null || type.isBlank()) {
            return Mono.just(page("", List.of(), Optional.empty()).build());
        }
        var group =
                registry.type(type)
                        .orElseThrow(() ->
                                ProblemException.of(HttpStatus.NOT_FOUND, "unknown-type", type));
        Period asked = period == null || period.isBlank() ? null : required(period);
        return rankings.periods(type)
                .collectList()
                .flatMap(periods ->
                        Mono.justOrEmpty(chosen(asked, periods))
                                .flatMap(when -> rankings.find(type, when))
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty())
                                .map(found ->
                                        page(type, periods, found)
                                                .modelAttribute(
                                                        "group", group.name(Language.of(exchange)))
                                                .build()));
    }

    private Rendering.Builder<?> page(
            String type, List<Period> periods, Optional<Ranking> ranking) {
        return Rendering.view("figures/ranking")
                .modelAttribute("types", registry.types())
                .modelAttribute("type", type)
                .modelAttribute("periods", periods)
                .modelAttribute("ranking", ranking)
                .modelAttribute("groups", ranking.map(RankedGroup::of).orElse(List.of()));
    }

    /// The one asked for; else the newest that is over; else the newest.
    private Optional<Period> chosen(@Nullable Period asked, List<Period> periods) {
        if (asked != null) {
            return Optional.of(asked);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), JAKARTA);
        List<Period> quarters =
                periods.stream().filter(p -> p.kind() == Period.Kind.QUARTER).toList();
        return quarters.stream()
                .filter(quarter -> quarter.lastDay().isBefore(today))
                .findFirst()
                .or(() -> quarters.stream().findFirst())
                .or(() -> periods.stream().findFirst());
    }

    private static Period required(String text) {
        var faults = new ArrayList<ProblemException.Fault>();
        Period period = Periods.read(text, faults);
        if (period == null) {
            throw ProblemException.malformed(faults);
        }
        return period;
    }
}
