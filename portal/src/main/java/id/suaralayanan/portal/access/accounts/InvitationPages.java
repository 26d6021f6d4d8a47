package id.suaralayanan.portal.access.accounts;

import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// `/masuk/undangan/{token}`: who was invited chooses a password, once. Opening the link uses
/// nothing up, so that a mail program that looks ahead does no harm.
@Controller
record InvitationPages(Invitations invitations, PasswordEncoder encoder) {
    private static final int TOKEN = 43;

    @GetMapping("/masuk/undangan/{token}")
    Mono<Rendering> show(@PathVariable String token) {
        return invited(token).map(invited -> page(invited, token, ""));
    }

    @PostMapping("/masuk/undangan/{token}")
    Mono<Rendering> choose(@PathVariable String token, ServerWebExchange exchange) {
        return invited(token)
                .zipWith(Form.of(exchange))
                .flatMap(both -> choose(both.getT1(), token, both.getT2().raw("password")));
    }

    private Mono<Rendering> choose(Invitations.Invited invited, String token, String password) {
        return Mono.fromSupplier(
                        () -> PasswordRules.fault(password, invited.username(), invited.name()))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(fault ->
                        fault.map(why -> Mono.just(page(invited, token, why)))
                                .orElseGet(() -> accept(token, password)));
    }

    private Mono<Rendering> accept(String token, String password) {
        return Mono.fromCallable(() -> encoder.encode(password))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(hash -> invitations.accept(new OpaqueToken(token), hash))
                .switchIfEmpty(Mono.error(InvitationPages::over))
                .map(_ -> SeeOther.at("/masuk?siap=ya"));
    }

    private Mono<Invitations.Invited> invited(String token) {
        Mono<Invitations.Invited> found =
                token.length() == TOKEN ? invitations.find(new OpaqueToken(token)) : Mono.empty();
        return found.switchIfEmpty(Mono.error(InvitationPages::over));
    }

    private static ProblemException over() {
        return ProblemException.of(HttpStatus.GONE, "invitation-over");
    }

    private static Rendering page(Invitations.Invited invited, String token, String fault) {
        return Rendering.view("accounts/invitation")
                .model(
                        Map.of(
                                "username",
                                invited.username(),
                                "name",
                                invited.name(),
                                "token",
                                token,
                                "fault",
                                fault,
                                "shortest",
                                PasswordRules.SHORTEST))
                .status(fault.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }
}
