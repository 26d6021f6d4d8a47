package id.suaralayanan.portal.kiosk;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/// Who looks after the devices: the admin pairs and revokes them, a unit sees how its own are.
@Controller
record DeviceAdminPages(Kiosks kiosks, KioskList list, Registry registry, Clock clock) {
    private static final int LONGEST_LABEL = 120;
    private static final String HERE = "/admin/perangkat";

    @GetMapping(HERE)
    Mono<Rendering> all(ServerWebExchange exchange) {
        return admin(query(exchange), Typed.NOTHING, Optional.empty());
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> download(ServerWebExchange exchange) {
        return ListFile.of(
                "perangkat",
                List.of("label", "task", "point", "unit", "state", "seen", "waiting"),
                list.find(query(exchange)).all().map(DeviceAdminPages::cells));
    }

    private static List<Object> cells(Kiosk kiosk) {
        return List.of(
                kiosk.label(),
                kiosk.task().name(),
                kiosk.point(),
                kiosk.unitCode(),
                kiosk.state().name(),
                kiosk.seenAt().map(Object::toString).orElse(""),
                kiosk.waiting());
    }

    private static ListQuery query(ServerWebExchange exchange) {
        return ListQuery.of(exchange, HERE, "keadaan");
    }

    /// The pairing code stands on the page that answers, and nowhere else afterwards.
    @PostMapping(HERE)
    Mono<Rendering> add(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> {
                    var typed = checked(form);
                    return typed.fault().isEmpty()
                            ? add(form.sending(), typed, officer)
                            : admin(typed, Optional.empty());
                });
    }

    private Mono<Rendering> add(UUID form, Typed typed, Officer officer) {
        return kiosks.add(form, typed.point(), typed.label(), typed.task(), officer.id())
                .flatMap(code -> admin(Typed.NOTHING, Optional.of(code)))
                .switchIfEmpty(Mono.defer(() -> admin(Typed.SENT_BEFORE, Optional.empty())));
    }

    @PostMapping("/admin/perangkat/{id}/kode")
    Mono<Rendering> renew(@AuthenticationPrincipal Officer officer, @PathVariable int id) {
        return kiosks.renew(id, officer.id())
                .flatMap(code -> admin(Typed.NOTHING, Optional.of(code)))
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    @PostMapping("/admin/perangkat/{id}/henti")
    Mono<Rendering> stop(@AuthenticationPrincipal Officer officer, @PathVariable int id) {
        return kiosks.stop(id, officer.id()).thenReturn(back());
    }

    @PostMapping("/admin/perangkat/{id}/cabut")
    Mono<Rendering> revoke(@AuthenticationPrincipal Officer officer, @PathVariable int id) {
        return kiosks.revoke(id, officer.id()).thenReturn(back());
    }

    private static Rendering back() {
        return SeeOther.at("/admin/perangkat");
    }

    @GetMapping("/unit/perangkat")
    Mono<Rendering> own(@AuthenticationPrincipal Officer officer) {
        var post = officer.ownUnit();
        return kiosks.of(post.unit())
                .collectList()
                .map(found ->
                        Rendering.view("kiosk/unit")
                                .model(
                                        Map.of(
                                                "here",
                                                "unit-perangkat",
                                                "zone",
                                                post.zone(),
                                                "now",
                                                clock.instant(),
                                                "kiosks",
                                                found))
                                .build());
    }

    /// What was typed for a new device.
    ///
    /// @param fault key of the sentence that says what is wrong; empty when nothing is
    record Typed(String point, String label, Kiosk.Task task, String fault) {
        static final Typed NOTHING = new Typed("", "", Kiosk.Task.ASK, "");
        static final Typed SENT_BEFORE = new Typed("", "", Kiosk.Task.ASK, "kiosk.fault.again");
    }

    private Typed checked(Form form) {
        var typed = form.line("titik");
        var letters = typed.replaceAll("[^\\p{Alnum}]", "");
        var label = form.line("nama");
        var task = form.raw("tugas").equals("kode") ? Kiosk.Task.SHOW_CODES : Kiosk.Task.ASK;
        var point = registry.point(letters);
        if (point.isEmpty()) {
            return new Typed(typed, label, task, "kiosk.fault.point");
        }
        if (label.isEmpty() || PlainText.length(label) > LONGEST_LABEL) {
            return new Typed(typed, label, task, "kiosk.fault.label");
        }
        return new Typed(point.map(FeedbackPoint::code).orElse(typed), label, task, "");
    }

    private Mono<Rendering> admin(Typed typed, Optional<KioskSecret> code) {
        return admin(ListQuery.all(HERE), typed, code);
    }

    private Mono<Rendering> admin(ListQuery query, Typed typed, Optional<KioskSecret> code) {
        return list.find(query)
                .page()
                .map(found -> {
                    var model = new HashMap<String, Object>();
                    model.put("here", "admin-perangkat");
                    model.put("zone", CentralTime.ZONE);
                    model.put("now", clock.instant());
                    model.put("list", found);
                    model.put("states", Kiosk.State.values());
                    model.put("typed", typed);
                    model.put("code", code.map(KioskSecret::text).orElse(""));
                    return Rendering.view("kiosk/admin")
                            .model(model)
                            .status(
                                    typed.fault().isEmpty()
                                            ? HttpStatus.OK
                                            : HttpStatus.UNPROCESSABLE_CONTENT)
                            .build();
                });
    }
}
