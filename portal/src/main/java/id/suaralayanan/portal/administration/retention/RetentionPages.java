package id.suaralayanan.portal.administration.retention;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/simpan`: the rules of retention. Before one is stored the page says what it would
/// forget.
@Controller
record RetentionPages(RetentionRules rules) {
    private static final String HERE = "/admin/simpan";
    private static final FieldError OVERTAKEN = FieldError.in("hari", "retention.fault.overtaken");

    @GetMapping(HERE)
    Mono<Rendering> show(
            @RequestParam(defaultValue = "") String jenis,
            @RequestParam(defaultValue = "") String sudah) {
        return rules.all()
                .map(all ->
                        page(
                                all,
                                all.stream()
                                        .filter(rule -> rule.kind().name().equals(jenis))
                                        .findFirst()
                                        .map(RetentionPages::of)
                                        .orElse(RetentionForm.EMPTY),
                                List.of(),
                                Optional.empty(),
                                sudah));
    }

    private static RetentionForm of(RetentionRule rule) {
        return new RetentionForm(
                rule.kind().name(), rule.days(), rule.reason(), rule.days(), false);
    }

    @PostMapping(HERE)
    Mono<Rendering> take(@AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(RetentionForm::of)
                .zipWith(rules.all())
                .flatMap(both -> take(admin, both.getT1(), both.getT2()));
    }

    private Mono<Rendering> take(Officer admin, RetentionForm form, List<RetentionRule> all) {
        var faults =
                form.faults(
                        all.stream()
                                .filter(rule -> rule.kind().name().equals(form.kind()))
                                .findFirst());
        if (!faults.isEmpty()) {
            return Mono.just(page(all, form, faults, Optional.empty(), ""));
        }
        var kind = form.asked().orElseThrow();
        return form.stores() ? store(kind, form, admin) : looked(kind, form, all);
    }

    private Mono<Rendering> looked(
            RetentionKind kind, RetentionForm form, List<RetentionRule> all) {
        return (form.number().isEmpty() ? Mono.just(0L) : rules.due(kind, form.number().getAsInt()))
                .map(due -> page(all, form, List.of(), Optional.of(due), ""));
    }

    /// Somebody has changed the rule meanwhile: what was typed stays, with what it is now.
    private Mono<Rendering> store(RetentionKind kind, RetentionForm form, Officer admin) {
        return rules.change(kind, form, admin.id())
                .flatMap(changed ->
                        changed
                                ? Mono.just(SeeOther.at(HERE + "?sudah=ya"))
                                : rules.all().map(now -> overtaken(now, form)));
    }

    private static Rendering overtaken(List<RetentionRule> now, RetentionForm form) {
        String days =
                now.stream()
                        .filter(rule -> rule.kind().name().equals(form.kind()))
                        .findFirst()
                        .map(RetentionRule::days)
                        .orElse("");
        return page(
                now,
                new RetentionForm(form.kind(), form.days(), form.reason(), days, false),
                List.of(OVERTAKEN),
                Optional.empty(),
                "");
    }

    /// @param due what the typed rule would forget; empty where nobody has asked
    private static Rendering page(
            List<RetentionRule> all,
            RetentionForm form,
            List<FieldError> faults,
            Optional<Long> due,
            String done) {
        return Rendering.view("administration/retention")
                .modelAttribute("here", "admin-simpan")
                .modelAttribute("rules", all)
                .modelAttribute("form", form)
                .modelAttribute("faults", faults)
                .modelAttribute("wrong", faults.stream().map(FieldError::field).toList())
                .modelAttribute("due", due)
                .modelAttribute("done", done)
                .status(FieldError.status(faults))
                .build();
    }
}
