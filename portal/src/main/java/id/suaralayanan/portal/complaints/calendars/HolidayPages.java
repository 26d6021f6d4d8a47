package id.suaralayanan.portal.complaints.calendars;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/libur`: the days on which offices do not work, by year.
@Controller
record HolidayPages(Holidays holidays, CalendarOutlook outlook, Clock clock) {
    private static final String HERE = "/admin/libur";

    @GetMapping(HERE)
    Mono<Rendering> show(@RequestParam Optional<Integer> tahun) {
        return page(tahun.orElse(thisYear()), Map.of(), List.of());
    }

    /// One year as a file that can be brought in again.
    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> file(@RequestParam Optional<Integer> tahun) {
        int year = tahun.orElse(thisYear());
        return ListFile.of(
                "libur-" + year,
                List.of("date", "name", "kind", "region"),
                holidays.of(year)
                        .map(day ->
                                List.of(
                                        day.date(),
                                        day.name(),
                                        day.leave() ? "LEAVE" : "NATIONAL",
                                        "")));
    }

    @PostMapping(HERE)
    Mono<Rendering> add(@AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form ->
                        HolidayLines.day(form.raw("tanggal"), form.raw("nama"), form.raw("jenis"))
                                .map(day -> enter(List.of(day), admin))
                                .orElseGet(() -> page(thisYear(), form, List.of(1))));
    }

    @PostMapping(HERE + "/tempel")
    Mono<Rendering> paste(@AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> {
                    var lines = HolidayLines.of(form.raw("baris"));
                    return lines.wrong().isEmpty() && !lines.days().isEmpty()
                            ? enter(lines.days(), admin)
                            : page(
                                    thisYear(),
                                    form,
                                    lines.wrong().isEmpty() ? List.of(1) : lines.wrong());
                });
    }

    @PostMapping(HERE + "/{day}/hapus")
    Mono<Rendering> remove(@AuthenticationPrincipal Officer admin, @PathVariable LocalDate day) {
        return holidays.remove(day, admin.id())
                .then(outlook.look())
                .then(Mono.fromSupplier(() -> back(day.getYear())));
    }

    @PostMapping(HERE + "/{year}/tetapkan")
    Mono<Rendering> decree(@AuthenticationPrincipal Officer admin, @PathVariable int year) {
        return holidays.decree(year, admin.id())
                .then(outlook.look())
                .then(Mono.fromSupplier(() -> back(year)));
    }

    private Mono<Rendering> enter(List<Holidays.Day> days, Officer admin) {
        return holidays.enter(days, admin.id())
                .then(outlook.look())
                .then(Mono.fromSupplier(() -> back(days.getFirst().date().getYear())));
    }

    /// With what was typed, so that one wrong entry does not cost the others.
    private Mono<Rendering> page(int year, Form form, List<Integer> wrong) {
        return page(
                year,
                Stream.of("tanggal", "nama", "jenis", "baris")
                        .collect(Collectors.toMap(Function.identity(), form::raw)),
                wrong);
    }

    private Mono<Rendering> page(int year, Map<String, String> typed, List<Integer> wrong) {
        return Mono.zip(
                holidays.years().collectList(),
                holidays.of(year).collectList(),
                (years, days) ->
                        Rendering.view("complaints/holidays")
                                .modelAttribute("here", "admin-libur")
                                .modelAttribute("year", year)
                                .modelAttribute("years", years)
                                .modelAttribute("days", days)
                                .modelAttribute("typed", typed)
                                .modelAttribute(
                                        "wrong",
                                        wrong.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", ")))
                                .status(
                                        wrong.isEmpty()
                                                ? HttpStatus.OK
                                                : HttpStatus.UNPROCESSABLE_CONTENT)
                                .build());
    }

    private int thisYear() {
        return CentralTime.today(clock).getYear();
    }

    private static Rendering back(int year) {
        return SeeOther.at(HERE + "?tahun=" + year);
    }
}
