package id.suaralayanan.portal.access.accounts;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.secondfactor.SecondFactors;
import id.suaralayanan.portal.access.sessions.SessionList;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/pengguna/{id}`: one account, what it may do, and where it is signed in.
@Controller
record AccountPage(
        Accounts accounts, SessionList sessions, SecondFactors factors, Registry registry) {
    private static final String HERE = "/admin/pengguna/{id}";

    /// So that somebody always holds the keys.
    private static final FieldError OWN_ROLE = FieldError.in("peran", "account.fault.own");

    @GetMapping(HERE)
    Mono<Rendering> show(@AuthenticationPrincipal Officer admin, @PathVariable int id) {
        return account(id)
                .flatMap(account -> page(admin, account, AccountForm.of(account), List.of()));
    }

    @PostMapping(HERE)
    Mono<Rendering> change(
            @AuthenticationPrincipal Officer admin,
            @PathVariable int id,
            ServerWebExchange exchange) {
        return account(id)
                .zipWith(Form.of(exchange).map(AccountForm::of))
                .flatMap(both -> change(admin, both.getT1(), both.getT2()));
    }

    private Mono<Rendering> change(Officer admin, Account account, AccountForm typed) {
        var form = typed.named(account.username());
        List<FieldError> faults = form.faults(registry);
        if (faults.isEmpty()
                && account.id() == admin.id()
                && !form.role().equals(AccountForm.of(account).role())) {
            faults = List.of(OWN_ROLE);
        }
        return faults.isEmpty()
                ? accounts.change(
                                account.id(),
                                form,
                                form.posting(registry).orElseThrow(),
                                admin.id())
                        .thenReturn(back(account.id()))
                : page(admin, account, form, faults);
    }

    @PostMapping(HERE + "/sesi/tutup")
    Mono<Rendering> closeSessions(@AuthenticationPrincipal Officer admin, @PathVariable int id) {
        return sessions.closeAll(id, admin.id()).thenReturn(back(id));
    }

    @PostMapping(HERE + "/sesi/{number}/tutup")
    Mono<Rendering> closeSession(
            @AuthenticationPrincipal Officer admin,
            @PathVariable int id,
            @PathVariable int number) {
        return sessions.close(id, number, admin.id()).thenReturn(back(id));
    }

    /// For who lost the phone and the codes for emergencies.
    @PostMapping(HERE + "/pengaman/hapus")
    Mono<Rendering> removeFactor(@AuthenticationPrincipal Officer admin, @PathVariable int id) {
        return factors.remove(id, admin.id()).thenReturn(back(id));
    }

    private static Rendering back(int id) {
        return SeeOther.at("/admin/pengguna/" + id);
    }

    private Mono<Account> account(int id) {
        return accounts.one(id)
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    private Mono<Rendering> page(
            Officer admin, Account account, AccountForm form, List<FieldError> faults) {
        return Mono.zip(sessions.of(account.id()), factors.of(account.id()))
                .map(both ->
                        Rendering.view("accounts/one")
                                .modelAttribute("factor", both.getT2())
                                .modelAttribute("here", "admin-pengguna")
                                .modelAttribute("self", admin.id())
                                .modelAttribute("account", account)
                                .modelAttribute("form", form)
                                .modelAttribute("roles", Role.values())
                                .modelAttribute("sessions", both.getT1())
                                .modelAttribute("zone", admin.zone())
                                .modelAttribute("faults", faults)
                                .modelAttribute(
                                        "wrong", faults.stream().map(FieldError::field).toList())
                                .status(FieldError.status(faults))
                                .build());
    }
}
