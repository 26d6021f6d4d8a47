package id.suaralayanan.portal.administration.upkeep;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.mail.MailState;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/rawat`: letters and back-ups, in plain words.
@Controller
record UpkeepPages(MailState mail, TestLetters letters, Backups backups, Clock clock) {
    private static final String HERE = "/admin/rawat";
    private static final int LONGEST = 254;

    /// Everything of a week can be lost with the machine then.
    private static final Duration LATE = Duration.ofDays(7);

    @GetMapping(HERE)
    Mono<Rendering> show(@RequestParam(defaultValue = "") String sudah) {
        return page("", "", sudah);
    }

    /// Tells at once whether the mail server has accepted it.
    @PostMapping(HERE)
    Mono<Rendering> send(@AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(form -> form.line("email"))
                .flatMap(address ->
                        isAddress(address) && letters.isOn()
                                ? letters.send(address, admin.id())
                                        .flatMap(sent ->
                                                sent
                                                        ? Mono.just(sent())
                                                        : page(address, "mail.test.failed", ""))
                                : page(address, "mail.test.address", ""));
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    }

    private static Rendering sent() {
        return SeeOther.at(HERE + "?sudah=ya");
    }

    private Mono<Rendering> page(String address, String fault, String done) {
        return Mono.zip(mail.read(), backups.newest().collectList())
                .map(found ->
                        Rendering.view("administration/upkeep")
                                .modelAttribute("here", "admin-rawat")
                                .modelAttribute("zone", CentralTime.ZONE)
                                .modelAttribute("on", letters.isOn())
                                .modelAttribute("sender", letters.sender())
                                .modelAttribute("mail", found.getT1())
                                .modelAttribute("backups", found.getT2())
                                .modelAttribute("late", isLate(found.getT2()))
                                .modelAttribute("address", address)
                                .modelAttribute("fault", fault)
                                .modelAttribute("done", done)
                                .status(
                                        fault.isEmpty()
                                                ? HttpStatus.OK
                                                : HttpStatus.UNPROCESSABLE_CONTENT)
                                .build());
    }

    private boolean isLate(List<Backups.Written> written) {
        return written.isEmpty() || written.getFirst().at().isBefore(clock.instant().minus(LATE));
    }
}
