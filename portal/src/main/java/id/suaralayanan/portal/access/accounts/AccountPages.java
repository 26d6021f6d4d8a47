package id.suaralayanan.portal.access.accounts;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListQuery;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/pengguna`: who may sign in. A link stands on the page that answers, and nowhere else
/// afterwards: the admin hands it over.
@Controller
record AccountPages(Accounts accounts, Registry registry, PublicAddress address, AuditLog log) {
    private static final FieldError TAKEN = FieldError.in("username", "account.fault.taken");
    private static final String HERE = "/admin/pengguna";
    private static final ListQuery ALL = ListQuery.all(HERE);

    @GetMapping(HERE)
    Mono<Rendering> all(@AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        return page(admin, query(exchange), AccountForm.EMPTY, List.of(), "");
    }

    /// Taking the list along is an entry of the audit log.
    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> download(
            @AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        return log.add(admin.id(), "ACCOUNTS_EXPORTED", "officers")
                .then(
                        ListFile.of(
                                "pengguna",
                                List.of(
                                        "username",
                                        "name",
                                        "email",
                                        "role",
                                        "unit",
                                        "ends",
                                        "state"),
                                accounts.find(query(exchange)).all().map(AccountPages::cells)));
    }

    private static List<String> cells(Account account) {
        return List.of(
                account.username(),
                account.name(),
                account.email(),
                account.role().name(),
                account.placeCode(),
                account.endsOn(),
                account.state().name());
    }

    private static ListQuery query(ServerWebExchange exchange) {
        return ListQuery.of(exchange, HERE, "peran", "keadaan");
    }

    @PostMapping(HERE)
    Mono<Rendering> add(@AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(AccountForm::of)
                .flatMap(form -> {
                    List<FieldError> faults = form.faults(registry);
                    return faults.isEmpty()
                            ? invite(admin, form, exchange)
                            : page(admin, ALL, form, faults, "");
                });
    }

    private Mono<Rendering> invite(Officer admin, AccountForm form, ServerWebExchange exchange) {
        var token = OpaqueToken.random();
        return accounts.invite(form, form.posting(registry).orElseThrow(), token, admin.id())
                .flatMap(made ->
                        made
                                ? page(
                                        admin,
                                        ALL,
                                        AccountForm.EMPTY,
                                        List.of(),
                                        link(exchange, token))
                                : page(admin, ALL, form, List.of(TAKEN), ""));
    }

    @PostMapping("/admin/pengguna/{id}/undangan")
    Mono<Rendering> renew(
            @AuthenticationPrincipal Officer admin,
            @PathVariable int id,
            ServerWebExchange exchange) {
        var token = OpaqueToken.random();
        return accounts.renew(id, token, admin.id())
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"))
                .flatMap(
                        _ -> page(admin, ALL, AccountForm.EMPTY, List.of(), link(exchange, token)));
    }

    @PostMapping("/admin/pengguna/{id}/henti")
    Mono<Rendering> stop(@AuthenticationPrincipal Officer admin, @PathVariable int id) {
        return accounts.stop(id, admin.id()).thenReturn(back());
    }

    @PostMapping("/admin/pengguna/{id}/pulih")
    Mono<Rendering> revive(@AuthenticationPrincipal Officer admin, @PathVariable int id) {
        return accounts.revive(id, admin.id()).thenReturn(back());
    }

    private static Rendering back() {
        return SeeOther.at("/admin/pengguna");
    }

    private String link(ServerWebExchange exchange, OpaqueToken token) {
        return address.of(exchange) + "/masuk/undangan/" + token.text();
    }

    private Mono<Rendering> page(
            Officer admin,
            ListQuery query,
            AccountForm form,
            List<FieldError> faults,
            String link) {
        return accounts.find(query)
                .page()
                .map(found ->
                        Rendering.view("accounts/list")
                                .modelAttribute("here", "admin-pengguna")
                                .modelAttribute("self", admin.id())
                                .modelAttribute("list", found)
                                .modelAttribute("states", Account.State.values())
                                .modelAttribute("roles", Role.values())
                                .modelAttribute("form", form)
                                .modelAttribute("faults", faults)
                                .modelAttribute(
                                        "wrong", faults.stream().map(FieldError::field).toList())
                                .modelAttribute("link", link)
                                .status(status(faults))
                                .build());
    }

    private static HttpStatus status(List<FieldError> faults) {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
