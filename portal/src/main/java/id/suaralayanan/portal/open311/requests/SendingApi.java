package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.complaints.filing.Filed;
import id.suaralayanan.portal.complaints.filing.Filings;
import id.suaralayanan.portal.open311.CallArguments;
import id.suaralayanan.portal.open311.MessageFields;
import id.suaralayanan.portal.open311.ReaderLanguage;
import id.suaralayanan.portal.open311.StandardAnswer;
import id.suaralayanan.portal.open311.StandardMessage;
import id.suaralayanan.portal.open311.clients.ApiClients;
import id.suaralayanan.portal.open311.services.Jurisdiction;
import id.suaralayanan.portal.open311.services.Jurisdictions;
import id.suaralayanan.portal.open311.services.ServiceNames;
import id.suaralayanan.portal.open311.services.ServiceType;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Takes complaints from the programs of others, by the rules of the complaint form.
///
/// The standard knows no key of a submission; a client that sends an `Idempotency-Key` may send
/// again without fear.
@RestController
record SendingApi(
        ApiClients clients,
        Jurisdictions jurisdictions,
        ServiceNames names,
        Registry registry,
        Filings filings,
        FollowedRequests followed,
        ReceiptNotice receipt,
        Clock clock) {
    /// 201 for a stored complaint; 200 for the same submission again.
    @PostMapping({
        "/open311/v2/requests.{format:xml|json}",
        "/open311/v2/requests/{format:xml|json}"
    })
    Mono<ResponseEntity<byte[]>> send(ServerWebExchange exchange) {
        return CallArguments.of(exchange)
                .flatMap(given ->
                        clients.required(given)
                                .flatMap(client ->
                                        read(given, exchange)
                                                .flatMap(sent -> store(sent, client, exchange))));
    }

    /// Everything is looked at as above, and nothing is stored.
    @PostMapping({
        "/open311/test/v2/requests.{format:xml|json}",
        "/open311/test/v2/requests/{format:xml|json}"
    })
    Mono<ResponseEntity<byte[]>> tryOut(ServerWebExchange exchange) {
        return CallArguments.of(exchange)
                .flatMap(given -> clients.required(given).flatMap(_ -> read(given, exchange)))
                .map(_ ->
                        answer(
                                exchange,
                                HttpStatus.CREATED,
                                new MessageFields()
                                        .text("service_request_id", "TEST")
                                        .text(
                                                "service_notice",
                                                receipt.ofTrial(ReaderLanguage.of(exchange)))));
    }

    private Mono<SentRequest> read(CallArguments given, ServerWebExchange exchange) {
        Jurisdiction jurisdiction = jurisdictions.of(exchange, given);
        ServiceType type = type(given);
        Unit unit = unit(given, jurisdiction);
        return names.of(ReaderLanguage.of(exchange))
                .map(known -> known.getOrDefault(type, type.name()))
                .map(called -> SentRequest.of(given, type, unit.code(), called))
                .doOnNext(sent -> {
                    List<FieldError> faults = sent.allFaults(unit.today(clock));
                    if (!faults.isEmpty()) {
                        throw ProblemException.malformed(faults);
                    }
                });
    }

    private static ServiceType type(CallArguments given) {
        var code = given.text("service_code");
        if (code.isEmpty()) {
            throw missing("open311.fault.service");
        }
        return ServiceType.of(code)
                .orElseThrow(
                        () -> ProblemException.of(HttpStatus.NOT_FOUND, "open311-service", code));
    }

    private Unit unit(CallArguments given, Jurisdiction jurisdiction) {
        var code = given.attribute("unit").stream().findFirst();
        var unit =
                code.map(registry::unitOrRefuse)
                        .or(jurisdiction::only)
                        .orElseThrow(() -> missing("open311.fault.unit"));
        if (!jurisdiction.holds(unit)) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "unknown-unit", unit.code());
        }
        return unit;
    }

    private static ProblemException missing(String key) {
        return ProblemException.malformed(List.of(new FieldError("", key)));
    }

    private Mono<ResponseEntity<byte[]>> store(
            SentRequest sent, int client, ServerWebExchange exchange) {
        clients.count(client);
        return filings.file(sent.filing(key(client, exchange)))
                .flatMap(filed ->
                        sent.isFollowed()
                                ? followed.add(filed.ticket(), client).thenReturn(filed)
                                : Mono.just(filed))
                .map(filed -> answer(exchange, filed));
    }

    /// The client's own key if it sends one: different clients never meet in one.
    private static UUID key(int client, ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        return headers.getFirst(IdempotencyKey.HEADER) == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(
                        (client + " " + IdempotencyKey.of(headers))
                                .getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> answer(ServerWebExchange exchange, Filed filed) {
        return answer(
                exchange,
                filed.isNew() ? HttpStatus.CREATED : HttpStatus.OK,
                new MessageFields()
                        .text("service_request_id", filed.ticket().text())
                        .text("service_notice", receipt.of(exchange, filed)));
    }

    private static ResponseEntity<byte[]> answer(
            ServerWebExchange exchange, HttpStatus status, MessageFields request) {
        return StandardAnswer.of(
                exchange,
                status,
                new StandardMessage.Entries("service_requests", "request", List.of(request)));
    }
}
