package id.suaralayanan.portal.open311.services;

import id.suaralayanan.portal.open311.MessageFields;
import id.suaralayanan.portal.open311.Notation;
import id.suaralayanan.portal.open311.ReaderLanguage;
import id.suaralayanan.portal.open311.StandardAnswer;
import id.suaralayanan.portal.open311.StandardMessage;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.PublicAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// Where the endpoints are: the one that counts, and one to try things out, which stores nothing.
@RestController
record DiscoveryApi(PublicAddress address, Messages messages) {
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    /// When the catalogue of services last changed. Clients read it anew when this changes.
    private static final String CHANGESET = "2026-11-28T00:00:00+07:00";

    @GetMapping({
        "/open311/discovery.{format:xml|json}",
        "/open311/v2/discovery.{format:xml|json}",
        "/open311/test/v2/discovery.{format:xml|json}"
    })
    ResponseEntity<byte[]> discovery(ServerWebExchange exchange) {
        var language = ReaderLanguage.of(exchange);
        var site = address.of(exchange);
        var fields =
                new MessageFields()
                        .text("changeset", CHANGESET)
                        .text("contact", messages.of(language, "open311.contact", site))
                        .text("key_service", messages.of(language, "open311.keys", site))
                        .children(
                                "endpoints",
                                "endpoint",
                                List.of(
                                        endpoint(site + "/open311/v2", "production"),
                                        endpoint(site + "/open311/test/v2", "test")));
        return StandardAnswer.of(exchange, new StandardMessage.Single("discovery", fields));
    }

    private static MessageFields endpoint(String url, String type) {
        return new MessageFields()
                .text("specification", SPECIFICATION)
                .text("url", url)
                .text("changeset", CHANGESET)
                .text("type", type)
                .texts(
                        "formats",
                        "format",
                        Stream.of(Notation.values()).map(Notation::type).toList());
    }
}
