package id.suaralayanan.portal.reports.pages;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.reports.cut.FrozenCut;
import id.suaralayanan.portal.reports.cut.FrozenCuts;
import id.suaralayanan.portal.reports.document.ReportDocument;
import id.suaralayanan.portal.reports.document.ReportWriter;
import id.suaralayanan.portal.reports.files.ReportFiles;
import id.suaralayanan.portal.reports.files.ReportFormat;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/laporan/{digest}`: a report whose figures are frozen, on the page and as files. Officers
/// see those of their own unit.
@Controller
record FrozenReportPages(
        FrozenCuts cuts, ReportWriter writer, ReportFiles files, PublicAddress address) {
    @GetMapping(ReportPages.HERE + "/{digest}")
    Mono<Rendering> show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String digest,
            ServerWebExchange exchange) {
        return own(officer, digest)
                .map(cut ->
                        Rendering.view("reports/frozen")
                                .modelAttribute("here", "unit-laporan")
                                .modelAttribute("report", document(cut, exchange))
                                .modelAttribute("formats", List.of(ReportFormat.values()))
                                .modelAttribute("gaps", cut.figures().gaps())
                                .build());
    }

    @GetMapping(ReportPages.HERE + "/{digest}/laporan.{ending}")
    Mono<ResponseEntity<byte[]>> file(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String digest,
            @PathVariable String ending,
            ServerWebExchange exchange) {
        ReportFormat format = ReportFormat.of(ending).orElseThrow(FrozenReportPages::unknown);
        return own(officer, digest)
                .flatMap(cut ->
                        files.file(document(cut, exchange), format)
                                .map(content -> answer(cut, format, content)));
    }

    @GetMapping(ReportPages.HERE + "/{digest}/poster")
    Mono<Rendering> poster(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String digest,
            ServerWebExchange exchange) {
        return own(officer, digest)
                .map(cut ->
                        Rendering.view("reports/poster")
                                .modelAttribute(
                                        "poster",
                                        writer.poster(
                                                cut, checked(cut, exchange), Language.of(exchange)))
                                .build());
    }

    private static ResponseEntity<byte[]> answer(
            FrozenCut cut, ReportFormat format, byte[] content) {
        String name =
                "laporan-skm-%s-%s.%s"
                        .formatted(
                                cut.figures().unit().code(),
                                cut.figures().period().code(),
                                format.ending());
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private ReportDocument document(FrozenCut cut, ServerWebExchange exchange) {
        return writer.write(cut, checked(cut, exchange), Language.of(exchange));
    }

    /// Where everybody reads the same figures.
    private String checked(FrozenCut cut, ServerWebExchange exchange) {
        return address.of(exchange) + "/laporan/" + cut.digest();
    }

    private Mono<FrozenCut> own(Officer officer, String digest) {
        String code = officer.ownUnit().code();
        return cuts.find(digest)
                .filter(cut -> cut.figures().unit().code().equals(code))
                .switchIfEmpty(Mono.error(FrozenReportPages::unknown));
    }

    private static ProblemException unknown() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "status.404");
    }
}
