package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.store.Cases;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Cases that this browser has opened with ticket and receipt; each stays open for half an hour.
@Component
public final class OpenCases {
    private final Cases cases;
    private final SignedCookies signedCookies;

    OpenCases(Cases cases, SignedCookies signedCookies) {
        this.cases = cases;
        this.signedCookies = signedCookies;
    }

    void open(ServerWebExchange exchange, Case current) {
        signedCookies.give(
                exchange, SignedCookies.CASE, path(current.ticket()), current.ticket().text());
    }

    /// The case of this ticket; empty unless this browser has opened it.
    public Mono<Case> opened(String ticket, ServerWebExchange exchange) {
        return Mono.justOrEmpty(signedCookies.subject(exchange, SignedCookies.CASE))
                .filter(ticket::equals)
                .map(Ticket::new)
                .flatMap(cases::named);
    }

    /// Leaves nothing behind in this browser.
    void close(String ticket, ServerWebExchange exchange) {
        Ticket.read(ticket)
                .ifPresent(read -> signedCookies.take(exchange, SignedCookies.CASE, path(read)));
    }

    /// Where the key is asked for.
    public static String toKey(String ticket) {
        return "redirect:/lacak" + Ticket.read(ticket).map(t -> "?ticket=" + t.text()).orElse("");
    }

    static String path(Ticket ticket) {
        return "/lacak/" + ticket;
    }
}
