package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.form.MessageText;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseText;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.throttling.guesses.WrongKeyThrottle;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.JsonInput;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.RequestBody;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// One case for the program that holds its receipt. Every wrong pair gets the same 404.
@RestController
@RequestMapping("/api/v1/complaints/{ticket}")
record CaseApi(Cases cases, WrongKeyThrottle wrongKeys, Clock clock) {
    private static final int LONGEST_BODY = 64 * 1024;

    @GetMapping
    Mono<ResponseEntity<CaseAnswer>> show(
            @PathVariable String ticket,
            @RequestHeader(name = "Receipt", required = false) @Nullable String receipt,
            ServerWebExchange exchange) {
        return opened(ticket, receipt, exchange).flatMap(current -> answer(current, HttpStatus.OK));
    }

    /// 201 for a new message; the same text again right after itself is the same message.
    @PostMapping("/messages")
    Mono<ResponseEntity<CaseAnswer>> write(
            @PathVariable String ticket,
            @RequestHeader(name = "Receipt", required = false) @Nullable String receipt,
            ServerWebExchange exchange) {
        return body(exchange)
                .map(body -> message(JsonInput.of(body), true))
                .map(text -> new StepCommand.Write(new CaseText(text)))
                .flatMap(move -> take(ticket, receipt, move, exchange));
    }

    @PostMapping("/confirm")
    Mono<ResponseEntity<CaseAnswer>> confirm(
            @PathVariable String ticket,
            @RequestHeader(name = "Receipt", required = false) @Nullable String receipt,
            ServerWebExchange exchange) {
        return body(exchange)
                .doOnNext(body -> JsonInput.ofOptional(body).errors().refuseIfAny())
                .flatMap(_ -> take(ticket, receipt, new StepCommand.Confirm(), exchange));
    }

    @PostMapping("/reopen")
    Mono<ResponseEntity<CaseAnswer>> reopen(
            @PathVariable String ticket,
            @RequestHeader(name = "Receipt", required = false) @Nullable String receipt,
            ServerWebExchange exchange) {
        return body(exchange)
                .map(body -> message(JsonInput.ofOptional(body), false))
                .map(text -> new StepCommand.Reopen(CaseText.orNone(text)))
                .flatMap(move -> take(ticket, receipt, move, exchange));
    }

    @PostMapping("/rating")
    Mono<ResponseEntity<CaseAnswer>> rate(
            @PathVariable String ticket,
            @RequestHeader(name = "Receipt", required = false) @Nullable String receipt,
            ServerWebExchange exchange) {
        return body(exchange)
                .map(body -> StepCommand.Rate.of(isSatisfied(JsonInput.of(body))))
                .flatMap(move -> take(ticket, receipt, move, exchange));
    }

    private Mono<ResponseEntity<CaseAnswer>> take(
            String ticket, @Nullable String receipt, StepCommand move, ServerWebExchange exchange) {
        return opened(ticket, receipt, exchange)
                .flatMap(before ->
                        cases.take(before, move)
                                .flatMap(after -> answer(after, status(before, after, move))));
    }

    private static HttpStatus status(Case before, Case after, StepCommand move) {
        return move instanceof StepCommand.Write && after.revision() != before.revision()
                ? HttpStatus.CREATED
                : HttpStatus.OK;
    }

    private Mono<Case> opened(String ticket, @Nullable String receipt, ServerWebExchange exchange) {
        return cases.opened(ticket, receipt == null ? "" : receipt)
                .switchIfEmpty(
                        wrongKeys
                                .slowed(exchange)
                                .then(
                                        ProblemException.signal(
                                                HttpStatus.NOT_FOUND, "complaint-unknown")));
    }

    private Mono<ResponseEntity<CaseAnswer>> answer(Case current, HttpStatus status) {
        return cases.file(current)
                .map(file ->
                        ResponseEntity.status(status)
                                .cacheControl(CacheControl.noStore())
                                .body(CaseAnswer.of(file, clock.instant())));
    }

    private static Mono<byte[]> body(ServerWebExchange exchange) {
        return RequestBody.of(exchange.getRequest(), LONGEST_BODY);
    }

    private static boolean isSatisfied(JsonInput json) {
        Boolean satisfied = json.truth("satisfied");
        FieldErrors errors = json.errors();
        if (satisfied == null) {
            errors.addElsewhere(List.of(new FieldError("/satisfied", "json.fault.not-yes-or-no")));
        }
        errors.refuseIfAny();
        return Boolean.TRUE.equals(satisfied);
    }

    private static String message(JsonInput json, boolean required) {
        String text = PlainText.cleanIfReadable(json.text("text"));
        FieldErrors errors = json.errors();
        errors.refuseIfAny();
        MessageText.fault(text, required).ifPresent(errors::add);
        errors.refuseIfAny();
        return text;
    }
}
