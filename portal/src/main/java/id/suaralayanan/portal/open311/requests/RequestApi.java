package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.open311.CallArguments;
import id.suaralayanan.portal.open311.NextPage;
import id.suaralayanan.portal.open311.ReaderLanguage;
import id.suaralayanan.portal.open311.StandardAnswer;
import id.suaralayanan.portal.open311.clients.ApiClients;
import id.suaralayanan.portal.open311.services.Jurisdiction;
import id.suaralayanan.portal.open311.services.Jurisdictions;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Public requests: what was released, in redacted words.
///
/// The client that sent a request sees how it goes on before it is public, without a word of it,
/// when its key comes along.
@RestController
@RequestMapping({"/open311/v2", "/open311/test/v2"})
record RequestApi(
        Jurisdictions jurisdictions,
        OpenRequests requests,
        RequestFields fields,
        ApiClients clients,
        PublicAddress address,
        Clock clock) {
    /// Names override everything else that is asked for.
    @GetMapping({"/requests.{format:xml|json}", "/requests/{format:xml|json}"})
    Mono<ResponseEntity<byte[]>> requests(ServerWebExchange exchange) {
        var given = CallArguments.ofAddress(exchange);
        var jurisdiction = jurisdictions.of(exchange, given);
        var names = given.list("service_request_id");
        if (names.size() > RequestQuery.MOST) {
            throw ProblemException.of(
                    HttpStatus.BAD_REQUEST,
                    "open311-count",
                    "service_request_id",
                    RequestQuery.MOST);
        }
        return names.isEmpty()
                ? page(RequestQuery.of(given, jurisdiction, clock.instant()), given, exchange)
                : requests.named(names.stream().map(RequestApi::ticket).toList(), jurisdiction)
                        .collectList()
                        .flatMap(all -> answer(all, given, exchange));
    }

    private Mono<ResponseEntity<byte[]>> page(
            RequestQuery asked, CallArguments given, ServerWebExchange exchange) {
        return requests.find(asked)
                .collectList()
                .flatMap(found ->
                        answer(NextPage.shown(found, asked.pageSize()), given, exchange)
                                .map(answer ->
                                        NextPage.linked(
                                                answer,
                                                exchange,
                                                asked.page(),
                                                found.size() > asked.pageSize())));
    }

    @GetMapping("/requests/{id}.{format:xml|json}")
    Mono<ResponseEntity<byte[]>> request(@PathVariable String id, ServerWebExchange exchange) {
        var given = CallArguments.ofAddress(exchange);
        var jurisdiction = jurisdictions.of(exchange, given);
        var ticket = ticket(id);
        return requests.named(List.of(ticket), jurisdiction)
                .next()
                .switchIfEmpty(Mono.defer(() -> followed(ticket, given, jurisdiction)))
                .switchIfEmpty(Mono.error(() -> unknown("open311-request", id)))
                .flatMap(found -> answer(List.of(found), given, exchange));
    }

    /// As people type it, too.
    private static String ticket(String typed) {
        return Ticket.read(typed).map(Ticket::text).orElse(typed);
    }

    private Mono<OpenRequest> followed(
            String ticket, CallArguments given, Jurisdiction jurisdiction) {
        return clients.known(given)
                .flatMap(client -> requests.followed(ticket, client, jurisdiction));
    }

    /// Every service answers with its number at once, so there are no tokens.
    @GetMapping("/tokens/{token}.{format:xml|json}")
    Mono<ResponseEntity<byte[]>> token(@PathVariable String token, ServerWebExchange exchange) {
        jurisdictions.of(exchange, CallArguments.ofAddress(exchange));
        throw unknown("open311-token", token);
    }

    private Mono<ResponseEntity<byte[]>> answer(
            List<OpenRequest> found, CallArguments given, ServerWebExchange exchange) {
        var wish =
                new RequestFields.Wish(
                        address.of(exchange),
                        given.text("extensions").equals("true"),
                        ReaderLanguage.of(exchange));
        return fields.of(found, wish)
                .map(all -> StandardAnswer.list(exchange, "service_requests", "request", all));
    }

    private static ProblemException unknown(String type, String name) {
        return ProblemException.of(HttpStatus.NOT_FOUND, type, name);
    }
}
