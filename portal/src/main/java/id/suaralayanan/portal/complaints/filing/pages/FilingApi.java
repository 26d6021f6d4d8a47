package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.filing.Filings;
import id.suaralayanan.portal.complaints.tracking.CaseAnswer;
import id.suaralayanan.portal.throttling.networks.NetworkRateLimiter;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.JsonInput;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.ProblemException.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Complaints by programs: the answer is sent once the complaint is stored durably. They count for
/// their network as those of the pages do; who sends too much is asked to come again.
@RestController
final class FilingApi {
    private static final Pattern UUID_SHAPE =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Filings filings;
    private final Registry registry;
    private final NetworkRateLimiter networkRateLimiter;
    private final Clock clock;

    FilingApi(
            Filings filings,
            Registry registry,
            NetworkRateLimiter networkRateLimiter,
            Clock clock) {
        this.filings = filings;
        this.registry = registry;
        this.networkRateLimiter = networkRateLimiter;
        this.clock = clock;
    }

    /// 201 for a new complaint, 200 with the same body for the same submission again.
    @PostMapping(path = "/api/v1/complaints", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<CaseAnswer.Receipt>> file(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body,
            ServerWebExchange exchange) {
        UUID submission = key(key);
        JsonInput json = JsonInput.of(body == null ? new byte[0] : body);
        ComplaintForm draft = ComplaintForm.of(json);
        List<Fault> faults = faults(json, draft);
        if (!faults.isEmpty()) {
            throw ProblemException.malformed(faults);
        }
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

    /// Faults of type first; a member of the wrong type is not missing too.
    private List<Fault> faults(JsonInput json, ComplaintForm draft) {
        var faults = new ArrayList<>(json.faults());
        draft.faults(today(draft.unit())).stream()
                .filter(fault ->
                        faults.stream().noneMatch(t -> t.pointer().equals(fault.pointer())))
                .forEach(faults::add);
        return faults;
    }

    private LocalDate today(String unit) {
        return LocalDate.ofInstant(
                clock.instant(),
                registry.unit(unit).map(Unit::zone).orElse(ZoneId.of("Asia/Jayapura")));
    }

    static UUID key(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "complaint-key-missing");
        }
        if (!UUID_SHAPE.matcher(header.strip()).matches()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "complaint-key-shape");
        }
        return UUID.fromString(header.strip());
    }
}
