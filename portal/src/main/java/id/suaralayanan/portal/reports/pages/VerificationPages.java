package id.suaralayanan.portal.reports.pages;

import id.suaralayanan.portal.reports.cut.FrozenCut;
import id.suaralayanan.portal.reports.cut.FrozenCuts;
import id.suaralayanan.portal.reports.document.ReportWriter;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/laporan/{digest}`: what a report says, for everybody who holds one in hand; and the data of
/// which the digest is.
@Controller
record VerificationPages(FrozenCuts cuts, ReportWriter writer, PublicAddress address) {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    @GetMapping("/laporan/{digest}")
    Mono<Rendering> show(@PathVariable String digest, ServerWebExchange exchange) {
        return known(digest)
                .flatMap(cut -> cuts.newest(cut).map(newest -> page(cut, newest, exchange)));
    }

    private Rendering page(FrozenCut cut, String newest, ServerWebExchange exchange) {
        return Rendering.view("reports/verify")
                .modelAttribute(
                        "report",
                        writer.write(
                                cut,
                                address.of(exchange) + "/laporan/" + cut.digest(),
                                Language.of(exchange)))
                .modelAttribute("unit", cut.figures().unit())
                .modelAttribute("newer", newest.equals(cut.digest()) ? "" : newest)
                .build();
    }

    @GetMapping("/laporan/{digest}/data.json")
    Mono<ResponseEntity<byte[]>> data(@PathVariable String digest) {
        return known(digest)
                .map(cut ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .cacheControl(CacheControl.maxAge(FOR_EVER).immutable())
                                .body(cut.content().getBytes(StandardCharsets.UTF_8)));
    }

    private Mono<FrozenCut> known(String digest) {
        return cuts.find(digest)
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }
}
