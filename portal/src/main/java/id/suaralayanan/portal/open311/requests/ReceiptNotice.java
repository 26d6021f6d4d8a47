package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.complaints.filing.Filed;
import id.suaralayanan.portal.open311.ReaderLanguage;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.Numbers;
import id.suaralayanan.portal.web.PublicAddress;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// What the citizen is told through the other program: the receipt that opens the case here, and
/// until when there is an answer.
@Component
record ReceiptNotice(PublicAddress address, Messages messages, Numbers numbers) {
    String of(ServerWebExchange exchange, Filed filed) {
        Locale language = ReaderLanguage.of(exchange);
        return messages.of(
                language,
                "open311.receipt",
                filed.ticket().text(),
                filed.receipt().letters(),
                address.of(exchange) + "/lacak",
                numbers.time(filed.due().reply(), filed.unit().zone(), language));
    }

    String ofTrial(Locale language) {
        return messages.of(language, "open311.trial");
    }
}
