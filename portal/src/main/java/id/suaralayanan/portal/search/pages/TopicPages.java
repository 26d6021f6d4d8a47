package id.suaralayanan.portal.search.pages;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.MeteredSearch;
import id.suaralayanan.portal.search.Topics.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/unit/topik` and `/pusat/topik`: what complaints of late tell of more than before, within the
/// officer's scope.
@Controller
record TopicPages(MeteredSearch search, Clock clock) {
    private static final List<Integer> DAYS = List.of(7, 28, 90);
    private static final int USUAL = 28;

    /// The time before is three times as long: what is usual must be known better than what is new.
    private static final int BEFORE = 3;

    /// @param hari how many days back; what is none of those offered is the usual
    @GetMapping({"/unit/topik", "/pusat/topik"})
    Mono<Rendering> topics(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String hari) {
        int days =
                DAYS.stream()
                        .filter(each -> hari.equals(each.toString()))
                        .findFirst()
                        .orElse(USUAL);
        var period = period(LocalDate.ofInstant(clock.instant(), officer.zone()), days);
        boolean ofUnit = officer.role().isOfUnit();
        return search.topics(Audience.of(officer), period)
                .map(topics ->
                        Rendering.view("search/topics")
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .modelAttribute("here", ofUnit ? "unit-topik" : "pusat-topik")
                                .modelAttribute("base", ofUnit ? "/unit" : "/pusat")
                                .modelAttribute("days", days)
                                .modelAttribute("choices", DAYS)
                                .modelAttribute("period", period)
                                .modelAttribute("topics", topics)
                                .build());
    }

    private static Period period(LocalDate last, int days) {
        var first = last.minusDays(days - 1L);
        return new Period(first, last, first.minusDays((long) BEFORE * days));
    }
}
