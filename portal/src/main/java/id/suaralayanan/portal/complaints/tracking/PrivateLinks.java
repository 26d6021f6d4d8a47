package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.keys.CaseReceipt;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Links that carry number and key of a case behind the `#`: browsers keep that part to themselves,
/// so that it is in no log and no referrer.
@Component
public final class PrivateLinks {
    private final String baseUrl;

    PrivateLinks(@Value("${suara.base-url:}") String baseUrl) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /// Whole, so that it can be printed; without a public address that is known, the one that the
    /// browser has come to.
    public String to(Case current, CaseReceipt receipt, ServerWebExchange exchange) {
        var asked = exchange.getRequest().getURI();
        String base =
                baseUrl.isEmpty() ? asked.getScheme() + "://" + asked.getAuthority() : baseUrl;
        return base + "/lacak#" + current.ticket() + "." + receipt.letters();
    }
}
