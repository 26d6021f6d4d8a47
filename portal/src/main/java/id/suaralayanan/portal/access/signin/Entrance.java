package id.suaralayanan.portal.access.signin;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.rules.StaffArea;
import id.suaralayanan.portal.access.secondfactor.AppSetup;
import id.suaralayanan.portal.access.secondfactor.SecondFactorSettings;
import id.suaralayanan.portal.access.secondfactor.SecondFactors;
import id.suaralayanan.portal.access.sessions.Officers;
import id.suaralayanan.portal.access.sessions.SessionStart;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What follows a right password: a session, or the second step where the officer has an app or
/// must have one. There is no session before that step is taken.
@Component
record Entrance(
        SessionStart start,
        SecondFactors factors,
        SecondFactorSettings settings,
        AppSetup setup,
        PasswordPass passes) {
    /// @param next where the officer wanted to go; empty for the first page of the role
    Mono<Rendering> after(Officers.Account account, String next, ServerWebExchange exchange) {
        return factors.of(account.officer().id())
                .flatMap(state -> {
                    if (state.confirmed()) {
                        return Mono.just(code(passes.of(account), next, Map.of()));
                    }
                    return settings.roles().contains(account.officer().role())
                            ? setUp(account.officer(), passes.of(account), next, Map.of())
                            : start.open(account.officer(), exchange)
                                    .thenReturn(
                                            seeOther(StaffArea.target(account.officer(), next)));
                });
    }

    /// Asks for a code of the app.
    ///
    /// @param fault what was wrong with the one before; empty for none
    Rendering code(String pass, String next, Map<String, ?> fault) {
        return Rendering.view("access/code")
                .modelAttribute("pass", pass)
                .modelAttribute("next", next)
                .model(fault)
                .build();
    }

    /// Asks to set up an app, with its first code.
    Mono<Rendering> setUp(Officer officer, String pass, String next, Map<String, ?> fault) {
        return setup.of(officer)
                .map(sheet ->
                        Rendering.view("access/app")
                                .modelAttribute("pass", pass)
                                .modelAttribute("next", next)
                                .modelAttribute("setup", sheet)
                                .model(fault)
                                .build());
    }

    static Rendering seeOther(String to) {
        return SeeOther.at(to);
    }
}
