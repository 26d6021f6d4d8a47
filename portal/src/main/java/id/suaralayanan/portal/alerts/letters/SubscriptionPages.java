package id.suaralayanan.portal.alerts.letters;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.alerts.AlertSettings;
import id.suaralayanan.portal.alerts.push.PushDevices;
import id.suaralayanan.portal.alerts.push.PushKey;
import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/akun/kabar`: an officer of a unit asks for letters about it, or no longer.
@Controller
final class SubscriptionPages {
    private static final String HERE = "/akun/kabar";

    private final Subscriptions subscriptions;
    private final AlertSettings settings;
    private final PushDevices devices;
    private final PushKey key;
    private final boolean isOn;

    SubscriptionPages(
            Subscriptions subscriptions,
            AlertSettings settings,
            PushDevices devices,
            PushKey key,
            MailSettings mail) {
        this.subscriptions = subscriptions;
        this.devices = devices;
        this.key = key;
        this.settings = settings;
        isOn = mail.isOn();
    }

    @GetMapping(HERE)
    Mono<Rendering> show(@AuthenticationPrincipal Officer officer) {
        var post = officer.post();
        return post == null
                ? Mono.just(page("alert.no-unit").build())
                : Mono.zip(
                                subscriptions.of(officer.id(), post.unit()),
                                subscriptions.address(officer.id()).defaultIfEmpty(""),
                                devices.of(officer.id()).collectList())
                        .map(found ->
                                page(obstacle(found.getT2()))
                                        .modelAttribute("unit", post.name())
                                        .modelAttribute("wanted", found.getT1())
                                        .modelAttribute("address", found.getT2())
                                        .modelAttribute("devices", found.getT3())
                                        .modelAttribute("key", key.open())
                                        .modelAttribute("zone", officer.zone())
                                        .build());
    }

    private String obstacle(String address) {
        if (!isOn) {
            return "alert.off";
        }
        return address.isEmpty() ? "alert.no-address" : "";
    }

    @PostMapping(HERE)
    Mono<Rendering> store(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(form ->
                        new Subscription(
                                form.line("kabar").equals("ya"),
                                form.line("ringkasan").equals("ya"),
                                form.line("bahasa").equals("en") ? "en" : "id"))
                .flatMap(wanted -> subscriptions.store(officer, wanted))
                .thenReturn(SeeOther.at(HERE));
    }

    /// @param obstacle key of the sentence that says why there are no letters; empty when there are
    private Rendering.Builder<?> page(String obstacle) {
        return Rendering.view("alerts/subscription")
                .modelAttribute("obstacle", obstacle)
                .modelAttribute("here", "akun-kabar")
                .modelAttribute("rule", settings);
    }
}
