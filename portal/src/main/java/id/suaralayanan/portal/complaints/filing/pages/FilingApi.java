package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.filing.Filings;
import id.suaralayanan.portal.complaints.tracking.CaseAnswer;
import id.suaralayanan.portal.throttling.networks.NetworkRateLimiter;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.IdempotencyKey;
import id.suaralayanan.portal.web.form.JsonInput;
import id.suaralayanan.portal.web.form.RequestBody;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Complaints by programs: the answer is sent once the complaint is stored durably. They count for
/// their network as those of the pages do; who sends too much is asked to come again.
@RestController
record FilingApi(
        Filings filings, Registry registry, NetworkRateLimiter networkRateLimiter, Clock clock) {
    private static final int LONGEST_BODY = 64 * 1024;

    /// 201 for a new complaint, 200 with the same body for the same submission again.
    @PostMapping(path = "/api/v1/complaints", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<CaseAnswer.Receipt>> file(ServerWebExchange exchange) {
        UUID submission = IdempotencyKey.of(exchange.getRequest().getHeaders());
        return RequestBody.of(exchange.getRequest(), LONGEST_BODY)
                .map(JsonInput::of)
                .map(this::draft)
                .flatMap(draft -> file(submission, draft, exchange));
    }

    /// @throws ProblemException 400 with everything that is wrong
    private ComplaintForm draft(JsonInput json) {
        ComplaintForm draft = ComplaintForm.of(json);
        FieldErrors errors = json.errors();
        errors.addElsewhere(draft.faults(today(draft.unit())));
        errors.refuseIfAny();
        return draft;
    }

    private Mono<ResponseEntity<CaseAnswer.Receipt>> file(
            UUID submission, ComplaintForm draft, ServerWebExchange exchange) {
        if (networkRateLimiter.isCrowded(exchange)) {
            throw ProblemException.later(
                    HttpStatus.TOO_MANY_REQUESTS, "complaint-crowd", networkRateLimiter.nextTurn());
        }
        return filings.file(draft.filing(submission))
                .map(filed ->
                        ResponseEntity.status(filed.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                                .cacheControl(CacheControl.noStore())
                                .body(CaseAnswer.Receipt.of(filed)));
    }

    private LocalDate today(String unit) {
        return LocalDate.ofInstant(clock.instant(), registry.zone(unit));
    }
}
