package id.suaralayanan.portal.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.clock.ReceiptDay;
import id.suaralayanan.portal.search.SearchPage.Count;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.SearchPage.Meaning;
import id.suaralayanan.portal.search.SearchPage.Part;
import id.suaralayanan.portal.search.SearchPage.Reason;
import id.suaralayanan.portal.units.Registry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Searching complaints for programs: released texts for everyone, original ones for officers
/// within their scope.
@RestController
record ComplaintSearchApi(MeteredSearch search, Registry registry) {
    @GetMapping("/api/v1/complaints")
    Mono<ResponseEntity<Found>> find(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal @Nullable Officer officer) {
        var audience = Audience.of(officer);
        return search.search(SearchParameters.read(parameters, audience))
                .map(page ->
                        ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(Found.of(page, hit -> receivedAt(hit, audience))));
    }

    /// To the second for officers; everybody learns the day.
    private Instant receivedAt(Hit hit, Audience audience) {
        ZoneId zone = registry.zone(hit.unit());
        return audience instanceof Audience.Everyone
                ? ReceiptDay.of(hit.receivedAt(), zone)
                : hit.receivedAt();
    }

    /// @param totalIsExact false: at least so many
    /// @param strict of these, what matches as asked (*persis*); the others are near (*mirip*)
    /// @param pages how many pages can be asked for
    /// @param counts how many matches have which value, the most frequent ones
    /// @param cut of the counts that do not list every value, how many there are: 50 of 137
    /// @param alsoSearched what was searched besides the words asked for
    record Found(
            List<Entry> complaints,
            int page,
            int pageSize,
            int pages,
            long total,
            boolean totalIsExact,
            long strict,
            Map<String, List<Count>> counts,
            Map<String, Cut> cut,
            List<Meaning> alsoSearched) {
        static Found of(SearchPage page, Function<Hit, Instant> receivedAt) {
            var counts = new TreeMap<String, List<Count>>();
            var cut = new TreeMap<String, Cut>();
            page.counts()
                    .forEach((dimension, values) -> {
                        var name = dimension.name().toLowerCase(Locale.ROOT);
                        counts.put(name, values);
                        int all = page.values().getOrDefault(dimension, values.size());
                        if (all > values.size()) {
                            cut.put(name, new Cut(values.size(), all));
                        }
                    });
            return new Found(
                    page.hits().stream().map(hit -> Entry.of(hit, receivedAt.apply(hit))).toList(),
                    page.page(),
                    ComplaintQuery.PAGE_SIZE,
                    page.pages(),
                    page.total().matches(),
                    page.total().exact(),
                    page.total().strict(),
                    counts,
                    cut,
                    page.meanings());
        }
    }

    record Cut(int shown, int of) {}

    /// @param receivedAt where everybody asks, the beginning of the day
    /// @param snippet what matched, in pieces of plain text
    /// @param reply what matched in the unit's reply, likewise
    /// @param reasons what the place is owed to, where it was asked for
    record Entry(
            String ticket,
            String unit,
            @JsonProperty("class") String kind,
            @Nullable String category,
            String status,
            Instant receivedAt,
            boolean released,
            boolean strict,
            List<Part> snippet,
            List<Part> reply,
            List<Reason> reasons) {
        static Entry of(Hit hit, Instant receivedAt) {
            return new Entry(
                    hit.ticket(),
                    hit.unit(),
                    hit.kind(),
                    hit.category().orElse(null),
                    hit.status(),
                    receivedAt,
                    hit.released(),
                    hit.strict(),
                    hit.snippet(),
                    hit.reply(),
                    hit.reasons());
        }
    }
}
