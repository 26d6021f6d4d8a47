package id.suaralayanan.portal.feedback.visits;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.feedback.VisitCode;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import id.suaralayanan.portal.web.QrCode;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/// Where ministry and admin mint visit codes. The answer to the form is the sheet itself: it is
/// shown this once, to be printed.
@Controller
record SheetPages(
        Sheets sheets,
        Registry registry,
        PublicAddress address,
        Messages messages,
        AuditLog audit,
        Clock clock) {
    static final int MOST = 480;

    private static final FieldError AGAIN = FieldError.in("unit", "visits.gap.again");

    private static final int SLIPS_ON_A_PAGE = 24;

    /// One code to cut out.
    record Slip(String code, QrCode qr) {}

    @GetMapping({"/pusat/kunjungan", "/admin/kunjungan"})
    Mono<Rendering> list(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return page(minter(officer), query(officer, exchange), Map.of(), List.of());
    }

    @GetMapping({"/pusat/kunjungan.csv", "/admin/kunjungan.csv"})
    Mono<ResponseEntity<byte[]>> file(
            @AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        minter(officer);
        return ListFile.of(
                "kode-kunjungan",
                List.of("minted", "unit", "codes", "used", "withdrawn", "screen"),
                sheets.find(query(officer, exchange)).all().map(this::cells));
    }

    private List<?> cells(Sheets.Sheet sheet) {
        return List.of(
                sheet.mintedAt(),
                registry.unit(sheet.unit()).map(Unit::code).orElse(""),
                sheet.codes(),
                sheet.used(),
                sheet.withdrawnAt() == null ? "" : sheet.withdrawnAt(),
                sheet.screen() == null ? "" : sheet.screen());
    }

    private static ListQuery query(Officer officer, ServerWebExchange exchange) {
        return ListQuery.of(exchange, base(officer), Sheets.STATE);
    }

    @PostMapping({"/pusat/kunjungan", "/admin/kunjungan"})
    Mono<Rendering> mint(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        minter(officer);
        return Form.of(exchange).flatMap(typed -> mint(officer, typed, exchange));
    }

    @PostMapping({"/pusat/kunjungan/{sheet}/cabut", "/admin/kunjungan/{sheet}/cabut"})
    Mono<Rendering> withdraw(@AuthenticationPrincipal Officer officer, @PathVariable int sheet) {
        minter(officer);
        return sheets.withdraw(sheet)
                .filter(gone -> gone > 0)
                .flatMap(_ ->
                        audit.add(officer.id(), "VISIT_CODES_WITHDRAWN", "visit sheet " + sheet))
                .then(Mono.just(SeeOther.at(base(officer))));
    }

    private Mono<Rendering> mint(Officer officer, Form typed, ServerWebExchange exchange) {
        var unit = registry.unit(typed.raw("unit").strip().toUpperCase(Locale.ROOT));
        var point = unit.flatMap(found -> registry.openPoint(found, clock));
        int codes = typed.number("jumlah", 4).orElse(0);
        var gaps = new FieldErrors();
        gaps.require(unit.isPresent(), "unit", "visits.gap.unit");
        gaps.require(unit.isEmpty() || point.isPresent(), "unit", "visits.gap.point");
        gaps.require(codes >= 1 && codes <= MOST, "jumlah", "visits.gap.number");
        if (!gaps.isEmpty()) {
            return page(officer, typed.values(), gaps.list());
        }
        var key =
                typed.uuid("kunci")
                        .orElseThrow(
                                () -> ProblemException.of(HttpStatus.BAD_REQUEST, "not-a-form"));
        return mint(key, officer, unit.orElseThrow(), codes)
                .map(minted -> sheet(unit.orElseThrow(), minted, point.orElseThrow(), exchange))
                .switchIfEmpty(page(officer, Map.of(), List.of(AGAIN)));
    }

    /// Empty when the form was sent before: its codes were shown then.
    private Mono<List<VisitCode>> mint(UUID key, Officer officer, Unit unit, int codes) {
        return sheets.mint(key, unit, codes, officer.id())
                .delayUntil(_ ->
                        audit.add(
                                officer.id(), "VISIT_CODES_MINTED", codes + " for " + unit.code()));
    }

    private Rendering sheet(
            Unit unit, List<VisitCode> codes, FeedbackPoint point, ServerWebExchange exchange) {
        var where = address.survey(exchange, point.code());
        var slips =
                codes.stream()
                        .map(code ->
                                new Slip(code.grouped(), QrCode.of(where + "?K=" + code.text())))
                        .toList();
        var pages = new ArrayList<List<Slip>>();
        for (int at = 0; at < slips.size(); at += SLIPS_ON_A_PAGE) {
            pages.add(slips.subList(at, Math.min(slips.size(), at + SLIPS_ON_A_PAGE)));
        }
        return Rendering.view("feedback/slips")
                .modelAttribute("unit", unit)
                .modelAttribute("pages", pages)
                .modelAttribute("address", address.spoken(exchange) + "/s/" + point.code())
                .modelAttribute("say", messages.of(Language.INDONESIAN, "slips.say"))
                .modelAttribute("once", messages.of(Language.INDONESIAN, "slips.once"))
                .build();
    }

    private Mono<Rendering> page(
            Officer officer, Map<String, String> typed, List<FieldError> gaps) {
        return page(officer, ListQuery.all(base(officer)), typed, gaps);
    }

    private Mono<Rendering> page(
            Officer officer, ListQuery query, Map<String, String> typed, List<FieldError> gaps) {
        return sheets.find(query)
                .page()
                .map(found ->
                        Rendering.view("feedback/visits")
                                .modelAttribute(
                                        "here", base(officer).substring(1).replace('/', '-'))
                                .modelAttribute("base", base(officer))
                                .modelAttribute("list", found)
                                .modelAttribute("units", units(found.rows()))
                                .modelAttribute("most", MOST)
                                .modelAttribute("gaps", gaps)
                                .modelAttribute("unit", typed.getOrDefault("unit", ""))
                                .modelAttribute("number", typed.getOrDefault("jumlah", ""))
                                .modelAttribute("key", UUID.randomUUID())
                                .status(FieldError.status(gaps))
                                .build());
    }

    private Map<Integer, Unit> units(List<Sheets.Sheet> shown) {
        return shown.stream()
                .map(Sheets.Sheet::unit)
                .distinct()
                .flatMap(unit -> registry.unit(unit).stream())
                .collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /// Neither a unit nor the inspectorate mints codes, and nobody else learns of them.
    private static Officer minter(Officer officer) {
        officer.require(Role.MINISTRY, Role.ADMIN);
        return officer;
    }

    private static String base(Officer officer) {
        return officer.role() == Role.ADMIN ? "/admin/kunjungan" : "/pusat/kunjungan";
    }
}
