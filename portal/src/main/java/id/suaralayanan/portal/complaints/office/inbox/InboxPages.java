package id.suaralayanan.portal.complaints.office.inbox;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.CaseSearch;
import id.suaralayanan.portal.complaints.ComplaintCategories;
import id.suaralayanan.portal.complaints.calendars.Calendars;
import id.suaralayanan.portal.complaints.clock.Remaining;
import id.suaralayanan.portal.complaints.clock.WorkingCalendar;
import id.suaralayanan.portal.complaints.office.OfficerView;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.list.ListFile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The inbox of a unit, and the same list over all units for ministry and inspectorate.
@Controller
record InboxPages(
        InboxCases cases,
        CaseSearch search,
        Calendars calendars,
        ComplaintCategories categories,
        AuditLog audit,
        Registry registry,
        Clock clock) {
    /// One complaint as the inbox shows it.
    public record Line(InboxRow row, Unit unit, @Nullable Remaining remaining) {}

    @GetMapping({"/unit/aduan", "/pusat/aduan"})
    Mono<String> inbox(
            @AuthenticationPrincipal Officer officer, ServerWebExchange exchange, Model model) {
        var officerView = new OfficerView(officer);
        var parameters = exchange.getRequest().getQueryParams();
        var query = InboxQuery.of(parameters, officerView.box());
        return Mono.zip(
                        lines(officerView, query, clock.instant()),
                        cases.counts(officerView.scope(), query.box()),
                        categories.all().collectList())
                .map(parts -> {
                    var lines = parts.getT1();
                    model.addAllAttributes(desk(officerView))
                            .addAttribute("query", query)
                            .addAttribute("counts", parts.getT2())
                            .addAttribute("categories", parts.getT3())
                            .addAttribute(
                                    "lines", lines.stream().limit(InboxQuery.PAGE_SIZE).toList())
                            .addAttribute("more", lines.size() > InboxQuery.PAGE_SIZE)
                            .addAttribute("gone", parameters.containsKey("pindah"));
                    return "complaints/inbox";
                });
    }

    private Map<String, Object> desk(OfficerView officerView) {
        return Map.of(
                "here", officerView.here(),
                "base", officerView.base(),
                "tabs", Tab.values(),
                "services", services(officerView),
                "boxes", officerView.boxes());
    }

    /// The same list for a spreadsheet, whatever the page.
    @GetMapping({"/unit/aduan.csv", "/pusat/aduan.csv"})
    Mono<ResponseEntity<byte[]>> file(
            @AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        var officerView = new OfficerView(officer);
        var query = InboxQuery.of(exchange.getRequest().getQueryParams(), officerView.box());
        Instant now = clock.instant();
        return audit.add(officer.id(), "COMPLAINTS_EXPORTED", "complaints")
                .then(found(officerView, query))
                .flatMapMany(tickets -> cases.all(officerView, query, tickets, now, InboxFile.MOST))
                .collectList()
                .map(rows -> ListFile.of("aduan", InboxFile.of(rows, registry, now)));
    }

    private Mono<List<Line>> lines(OfficerView officerView, InboxQuery query, Instant now) {
        return found(officerView, query)
                .flatMapMany(tickets -> cases.rows(officerView, query, tickets, now))
                .collectList()
                .flatMap(rows ->
                        calendars(rows)
                                .map(known ->
                                        rows.stream()
                                                .flatMap(row -> line(row, known, now).stream())
                                                .toList()));
    }

    private Mono<List<String>> found(OfficerView officerView, InboxQuery query) {
        return query.isSearch()
                ? search.tickets(officerView.officer(), query.text())
                : Mono.just(List.of());
    }

    private Optional<Line> line(InboxRow row, Map<String, WorkingCalendar> known, Instant now) {
        return registry.unit(row.unit())
                .map(unit -> new Line(row, unit, remaining(row, unit, known, now)));
    }

    private static @Nullable Remaining remaining(
            InboxRow row, Unit unit, Map<String, WorkingCalendar> known, Instant now) {
        Instant due = row.due();
        WorkingCalendar calendar = known.get(unit.calendar());
        return due == null || calendar == null ? null : calendar.remaining(now, due, unit.zone());
    }

    /// The calendars of the units on the page: nearly always one.
    private Mono<Map<String, WorkingCalendar>> calendars(List<InboxRow> rows) {
        return Flux.fromStream(
                        rows.stream()
                                .flatMap(row -> registry.unit(row.unit()).stream())
                                .map(Unit::calendar)
                                .distinct())
                .concatMap(
                        code -> calendars.calendar(code).map(calendar -> Map.entry(code, calendar)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private List<Service> services(OfficerView officerView) {
        return officerView.scope().isEverywhere()
                ? List.of()
                : registry.unit(officerView.scope().unit())
                        .map(registry::services)
                        .orElse(List.of());
    }
}
