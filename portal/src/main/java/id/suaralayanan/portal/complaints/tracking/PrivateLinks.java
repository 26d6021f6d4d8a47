package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.keys.CaseReceipt;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Links that carry number and key of a case behind the `#`: browsers keep that part to themselves,
/// so that it is in no log and no referrer.
@Component
public final class PrivateLinks {
    private final PublicAddress address;

    PrivateLinks(PublicAddress address) {
        this.address = address;
    }

    /// Whole, so that it can be printed; without a public address that is known, the one that the
    /// browser has come to.
    public String to(Case current, CaseReceipt receipt, ServerWebExchange exchange) {
        return address.of(exchange) + "/lacak#" + current.ticket() + "." + receipt.letters();
    }
}
