package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.complaints.form.MessageText;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseText;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.open311.CallArguments;
import id.suaralayanan.portal.open311.MessageFields;
import id.suaralayanan.portal.open311.NextPage;
import id.suaralayanan.portal.open311.ReaderLanguage;
import id.suaralayanan.portal.open311.StandardAnswer;
import id.suaralayanan.portal.open311.StandardMessage;
import id.suaralayanan.portal.open311.clients.ApiClients;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.PlainText;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The update extension, with which a FixMyStreet site can be a front for ours: how the complaints
/// of a client go on, and what the citizen adds there.
@RestController
@RequestMapping("/open311/v2")
record UpdateApi(
        ApiClients clients,
        FollowedRequests followed,
        Cases cases,
        UpdateFields fields,
        Clock clock) {
    private static final int LONGEST_ID = 200;

    @GetMapping("/servicerequestupdates.{format:xml|json}")
    Mono<ResponseEntity<byte[]>> updates(ServerWebExchange exchange) {
        var given = CallArguments.ofAddress(exchange);
        return clients.required(given)
                .flatMap(client -> {
                    var asked = UpdateQuery.of(given, clock.instant());
                    return followed.steps(client, asked)
                            .collectList()
                            .map(found -> answer(found, asked, exchange));
                });
    }

    private ResponseEntity<byte[]> answer(
            List<RequestStep> found, UpdateQuery asked, ServerWebExchange exchange) {
        asked.refuseTooMany(found.size());
        var language = ReaderLanguage.of(exchange);
        var shown =
                NextPage.shown(found, asked.size()).stream()
                        .map(step -> fields.of(step, language))
                        .toList();
        var answer =
                StandardAnswer.list(exchange, "service_request_updates", "request_update", shown);
        return NextPage.linked(answer, exchange, asked.page(), found.size() > asked.size());
    }

    @PostMapping("/servicerequestupdates.{format:xml|json}")
    Mono<ResponseEntity<byte[]>> update(ServerWebExchange exchange) {
        return CallArguments.of(exchange)
                .flatMap(given -> clients.required(given).flatMap(client -> take(given, client)))
                .map(id ->
                        StandardAnswer.of(
                                exchange,
                                HttpStatus.CREATED,
                                new StandardMessage.Entries(
                                        "service_request_updates",
                                        "request_update",
                                        List.of(new MessageFields().text("update_id", id)))));
    }

    private Mono<String> take(CallArguments given, int client) {
        var update = given.optional("update_id").orElseGet(() -> UUID.randomUUID().toString());
        if (update.length() > LONGEST_ID) {
            throw refused("update_id", "complaint.fault.long", LONGEST_ID);
        }
        var typed = given.text("service_request_id");
        return followed.isTaken(client, update)
                .flatMap(taken ->
                        taken
                                ? Mono.just(update)
                                : followed(client, typed)
                                        .flatMap(ticket -> take(given, client, update, ticket)));
    }

    private Mono<Ticket> followed(int client, String typed) {
        return Mono.justOrEmpty(Ticket.read(typed))
                .filterWhen(ticket -> followed.follows(client, ticket))
                .switchIfEmpty(
                        ProblemException.signal(HttpStatus.NOT_FOUND, "open311-request", typed));
    }

    private Mono<String> take(CallArguments given, int client, String update, Ticket ticket) {
        clients.count(client);
        return cases.named(ticket)
                .flatMap(current -> cases.take(current, step(given, current)))
                .then(Mono.defer(() -> followed.take(client, update, ticket)))
                .thenReturn(update);
    }

    /// What the citizen does: agrees, takes it up again, or adds something.
    private static StepCommand step(CallArguments given, Case current) {
        var state = given.text("status").toUpperCase(Locale.ROOT).replace(' ', '_');
        var text = PlainText.cleanIfReadable(given.text("description"));
        MessageText.fault(text, false)
                .ifPresent(fault -> {
                    throw ProblemException.malformed(List.of(fault));
                });
        boolean agrees = state.equals("CLOSED") || state.equals("FIXED");
        if (agrees && current.status() == Status.REPLIED) {
            return new StepCommand.Confirm();
        }
        return state.equals("REOPEN")
                ? new StepCommand.Reopen(CaseText.orNone(text))
                : new StepCommand.Write(said(text));
    }

    private static CaseText said(String text) {
        if (text.isBlank()) {
            throw refused("description", "complaint.fault.message");
        }
        return new CaseText(text);
    }

    private static ProblemException refused(String field, String key, Object... arguments) {
        return ProblemException.malformed(List.of(FieldError.in(field, key, arguments)));
    }
}
