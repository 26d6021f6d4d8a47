package id.suaralayanan.portal.zone.pack;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.signing.InstallationKey;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.PublicAddress;
import id.suaralayanan.portal.zone.ZoneSheet;
import id.suaralayanan.portal.zone.ZoneSheets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The pack of a unit, for its own officers and for the ministry.
@Controller
record PackPages(
        ZoneSheets sheets,
        PackRows rows,
        InstallationKey key,
        Registry registry,
        PublicAddress address) {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    @GetMapping("/unit/zi/bukti.zip")
    Mono<ResponseEntity<byte[]>> own(
            @AuthenticationPrincipal Officer officer,
            @RequestParam Optional<String> period,
            ServerWebExchange exchange) {
        return pack(registry.unitOrRefuse(officer.ownUnit().code()), period, exchange);
    }

    @GetMapping("/pusat/zi/{code}/bukti.zip")
    Mono<ResponseEntity<byte[]>> any(
            @PathVariable String code,
            @RequestParam Optional<String> period,
            ServerWebExchange exchange) {
        return pack(registry.unitOrRefuse(code), period, exchange);
    }

    private Mono<ResponseEntity<byte[]>> pack(
            Unit unit, Optional<String> asked, ServerWebExchange exchange) {
        return sheets.of(unit, asked)
                .flatMap(sheet ->
                        rows.counts(unit.id(), sheet.period())
                                .zipWith(rows.questions())
                                .publishOn(Schedulers.boundedElastic())
                                .map(found ->
                                        answer(
                                                unit,
                                                sheet,
                                                EvidencePack.of(
                                                        unit.code() + " " + sheet.period(),
                                                        address.of(exchange) + "/rilis",
                                                        PackContent.of(
                                                                sheet,
                                                                found.getT1(),
                                                                found.getT2()),
                                                        key))));
    }

    private static ResponseEntity<byte[]> answer(Unit unit, ZoneSheet sheet, byte[] pack) {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"zona-integritas-%s-%s.zip\""
                                .formatted(unit.code(), sheet.period().code()))
                .body(pack);
    }
}
