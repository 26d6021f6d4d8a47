package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.filing.Filings;
import id.suaralayanan.portal.complaints.filing.SpamSign;
import id.suaralayanan.portal.complaints.tracking.CaseAnswer;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.IdempotencyKey;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The complaint form once more, sent by the queue of a device: under the key it was filled in
/// with, answered as JSON, so that the device can show ticket and receipt.
@RestController
record QueuedFilings(Filings filings, Registry registry, Clock clock) {
    @PostMapping(path = "/adu/{unit}", headers = IdempotencyKey.HEADER)
    Mono<ResponseEntity<CaseAnswer.Receipt>> file(
            @PathVariable String unit, ServerWebExchange exchange) {
        UUID submission = IdempotencyKey.of(exchange.getRequest().getHeaders());
        return Form.of(exchange)
                .map(form -> draft(unit, form))
                .flatMap(draft -> filings.file(draft.filing(submission), signs(draft)))
                .map(filed ->
                        ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(CaseAnswer.Receipt.of(filed)));
    }

    private static Set<SpamSign> signs(ComplaintForm draft) {
        return draft.trap().isEmpty() ? Set.of() : Set.of(SpamSign.TRAP);
    }

    private ComplaintForm draft(String code, Form form) {
        ComplaintForm draft = ComplaintForm.of(code, form);
        var faults = draft.faults(registry.unitOrRefuse(code).today(clock));
        if (!faults.isEmpty()) {
            throw ProblemException.malformed(faults);
        }
        return draft;
    }
}
