package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.lifecycle.Actor;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.Step;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand;
import id.suaralayanan.portal.complaints.store.Cases;
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
record ErasurePages(Cases cases, OpenCases open, Clock clock) {
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
                .flatMap(current -> cases.take(current, new StepCommand.Erase()))
                .map(Case::ticket)
                .map(erased -> "redirect:" + OpenCases.path(erased))
                .switchIfEmpty(Mono.fromSupplier(() -> OpenCases.toKey(ticket)));
    }
}
