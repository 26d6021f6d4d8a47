package id.suaralayanan.portal.complaints.citizen;

import id.suaralayanan.portal.complaints.Actor;
import id.suaralayanan.portal.complaints.Case;
import id.suaralayanan.portal.complaints.Cases;
import id.suaralayanan.portal.complaints.Step;
import id.suaralayanan.portal.complaints.StepCommand;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Withdrawing consent: says what will be removed and what stays, asks once more, then removes it
/// for good.
@Controller
@RequestMapping("/lacak/{ticket}/hapus")
final class ErasurePages {
    private final Cases cases;
    private final OpenCases open;
    private final Clock clock;

    ErasurePages(Cases cases, OpenCases open, Clock clock) {
        this.cases = cases;
        this.open = open;
        this.clock = clock;
    }

    @GetMapping
    Mono<String> ask(@PathVariable String ticket, ServerWebExchange exchange, Model model) {
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return open.opened(ticket, exchange)
                .map(current -> {
                    model.addAttribute("current", current);
                    return current.allows(Step.ERASE, Actor.CITIZEN, clock.instant())
                            ? "complaints/erase"
                            : "redirect:" + OpenCases.path(current.ticket());
                })
                .switchIfEmpty(Mono.fromSupplier(() -> OpenCases.toKey(ticket)));
    }

    @PostMapping
    Mono<String> erase(@PathVariable String ticket, ServerWebExchange exchange) {
        return open.opened(ticket, exchange)
                .flatMap(current ->
                        cases.take(current, StepCommand.ofCitizen(Step.ERASE, null, null)))
                .map(Case::ticket)
                .map(erased -> "redirect:" + OpenCases.path(erased))
                .switchIfEmpty(Mono.fromSupplier(() -> OpenCases.toKey(ticket)));
    }
}
