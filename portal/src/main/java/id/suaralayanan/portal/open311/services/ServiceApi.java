package id.suaralayanan.portal.open311.services;

import id.suaralayanan.portal.open311.CallArguments;
import id.suaralayanan.portal.open311.MessageFields;
import id.suaralayanan.portal.open311.ReaderLanguage;
import id.suaralayanan.portal.open311.StandardAnswer;
import id.suaralayanan.portal.open311.StandardMessage;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The list of services, and what has to be said with each.
@RestController
@RequestMapping({"/open311/v2", "/open311/test/v2"})
record ServiceApi(
        Jurisdictions jurisdictions, ServiceNames names, Questions questions, Messages messages) {
    @GetMapping("/services.{format:xml|json}")
    Mono<ResponseEntity<byte[]>> services(ServerWebExchange exchange) {
        jurisdictions.of(exchange, CallArguments.ofAddress(exchange));
        var language = ReaderLanguage.of(exchange);
        return names.of(language)
                .map(known ->
                        Arrays.stream(ServiceType.values())
                                .map(type ->
                                        service(
                                                type,
                                                known.getOrDefault(type, type.name()),
                                                language))
                                .toList())
                .map(all -> StandardAnswer.list(exchange, "services", "service", all));
    }

    private MessageFields service(ServiceType type, String name, Locale language) {
        return new MessageFields()
                .text("service_code", type.name())
                .text("service_name", name)
                .text("description", messages.of(language, "open311.about." + type.name()))
                .truth("metadata", true)
                .text("type", "realtime")
                .text("keywords", messages.of(language, "open311.keywords." + type.name()))
                .text("group", messages.of(language, "adu.class." + type.kind().name()));
    }

    @GetMapping("/services/{code}.{format:xml|json}")
    ResponseEntity<byte[]> definition(@PathVariable String code, ServerWebExchange exchange) {
        var jurisdiction = jurisdictions.of(exchange, CallArguments.ofAddress(exchange));
        var type =
                ServiceType.of(code)
                        .orElseThrow(() ->
                                ProblemException.of(HttpStatus.NOT_FOUND, "open311-service", code));
        var fields =
                new MessageFields()
                        .text("service_code", type.name())
                        .children(
                                "attributes",
                                "attribute",
                                questions.of(type, jurisdiction, ReaderLanguage.of(exchange)));
        return StandardAnswer.of(
                exchange, new StandardMessage.Single("service_definition", fields));
    }
}
