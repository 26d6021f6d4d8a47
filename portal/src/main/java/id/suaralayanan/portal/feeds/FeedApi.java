package id.suaralayanan.portal.feeds;

import id.suaralayanan.portal.signing.Sha256;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The Atom feeds. A reader that knows the newest is told so with 304 (`If-None-Match`,
/// `If-Modified-Since`).
@RestController
record FeedApi(News news, Registry registry, Messages messages, PublicAddress address) {
    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    /// When an empty feed was last changed.
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    @GetMapping("/umpan/unit/{code}.atom")
    Mono<ResponseEntity<byte[]>> ofUnit(@PathVariable String code, ServerWebExchange exchange) {
        Unit unit = registry.unitOrRefuse(code);
        return answer(news.ofUnit(unit.id()), unit.name(), "/u/" + unit.code(), exchange);
    }

    @GetMapping("/umpan/wilayah/{region}.atom")
    Mono<ResponseEntity<byte[]>> ofRegion(@PathVariable String region, ServerWebExchange exchange) {
        String name = registry.regionName(region);
        if (name.equals(region)) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "status.404");
        }
        return answer(news.ofRegion(region), name, "/cari?wilayah=" + region, exchange);
    }

    @GetMapping("/umpan/nasional.atom")
    Mono<ResponseEntity<byte[]>> ofTheCountry(ServerWebExchange exchange) {
        return answer(news.ofRegion(""), "Indonesia", "/", exchange);
    }

    private Mono<ResponseEntity<byte[]>> answer(
            Flux<NewsItem> found, String about, String page, ServerWebExchange exchange) {
        return found.collectList()
                .map(items -> {
                    var changed = items.isEmpty() ? BEGINNING : items.getFirst().changedAt();
                    return answer(feed(items, about, page, changed, exchange), changed);
                });
    }

    private static ResponseEntity<byte[]> answer(byte[] feed, Instant changed) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .eTag(Sha256.entityTag(feed))
                .lastModified(changed.truncatedTo(ChronoUnit.SECONDS))
                .contentType(ATOM)
                .body(feed);
    }

    private byte[] feed(
            List<NewsItem> items,
            String about,
            String page,
            Instant changed,
            ServerWebExchange exchange) {
        Locale language = Language.ofAddress(exchange);
        String site = address.of(exchange);
        String path = exchange.getRequest().getPath().value();
        var head =
                new AtomFeed.Head(
                        "urn:uuid:"
                                + UUID.nameUUIDFromBytes(
                                        ("suara-layanan" + path).getBytes(StandardCharsets.UTF_8)),
                        messages.of(language, "feed.title", about),
                        "Suara Layanan",
                        changed,
                        site + path,
                        site + page,
                        language.getLanguage());
        return AtomFeed.write(
                head, items.stream().map(item -> entry(item, site, language)).toList());
    }

    private AtomFeed.Entry entry(NewsItem item, String site, Locale language) {
        Unit unit = registry.unit(item.unit()).orElseThrow();
        boolean isComplaint = item.kind() == NewsItem.Kind.COMPLAINT;
        return new AtomFeed.Entry(
                item.id(),
                messages.of(
                        language,
                        "feed.entry." + item.kind().name(),
                        unit.shortName(),
                        item.title()),
                item.changedAt(),
                site + "/u/" + unit.code() + (isComplaint ? "/suara" : "/perbaikan"),
                item.kind().name(),
                content(item, unit, language));
    }

    private String content(NewsItem item, Unit unit, Locale language) {
        String answer = item.answer();
        if (answer == null) {
            return item.text();
        }
        return item.text()
                + "\n\n"
                + messages.of(
                        language, "feed.answer." + item.kind().name(), unit.shortName(), answer);
    }
}
