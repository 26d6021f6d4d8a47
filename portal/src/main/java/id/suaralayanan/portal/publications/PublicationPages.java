package id.suaralayanan.portal.publications;

import id.suaralayanan.analytics.indicators.ClosingRule;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.complaints.calendars.Calendars;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/pusat/rilis`: the ministry closes a period, asks for objections, answers them, reviews and
/// publishes. Each step is one button; what does not fit any more changes nothing and says so.
@Controller
record PublicationPages(Publications publications, Objections objections, Calendars calendars) {
    private static final String HERE = "/pusat/rilis";
    private static final String CALENDAR = "NASIONAL";

    /// How long units may object.
    private static final int OBJECTION_DAYS = 10;

    /// Periods to choose from: quarters, semesters and years that began in the last two years.
    private static final int YEARS = 2;

    @GetMapping(HERE)
    Mono<Rendering> show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String hasil) {
        return page(
                officer,
                PublishingStep.NONE,
                PublishingStep.STEPS.contains(hasil) ? "rilis.done." + hasil : "",
                HttpStatus.OK);
    }

    @PostMapping(HERE)
    Mono<Rendering> step(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        officer.require(Role.MINISTRY);
        return Form.of(exchange)
                .map(PublishingStep::of)
                .flatMap(form ->
                        form.fault().isEmpty()
                                ? act(form, officer)
                                : page(
                                        officer,
                                        form,
                                        form.fault(),
                                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Mono<Rendering> act(PublishingStep form, Officer officer) {
        int id = form.publication();
        int by = officer.id();
        return switch (form.step()) {
            case "tutup" -> close(form, officer);
            case "keberatan" ->
                    done(
                            form,
                            officer,
                            objectionsEnd()
                                    .flatMap(end -> publications.askForObjections(id, end, by)));
            case "hitung" -> done(form, officer, publications.recompute(id, by));
            case "jawab" ->
                    done(
                            form,
                            officer,
                            objections.answer(form.ticket(), form.isAccepted(), form.words(), by));
            case "tinjau" -> done(form, officer, publications.review(id, form.words(), by));
            case "terbitkan" -> done(form, officer, publications.approve(id, by));
            default -> done(form, officer, publications.cancel(id, by));
        };
    }

    private Mono<Instant> objectionsEnd() {
        return calendars
                .calendar(CALENDAR)
                .map(days -> days.deadline(publications.now(), OBJECTION_DAYS, CentralTime.ZONE));
    }

    private Mono<Rendering> close(PublishingStep form, Officer officer) {
        Period period = form.period().orElseThrow();
        var refusal = ClosingRule.refusal(period, publications.now());
        if (refusal.isPresent()) {
            String fault = "rilis.fault." + refusal.get();
            return page(officer, form, fault, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return publications
                .hasGroup(period)
                .flatMap(found ->
                        found
                                ? done(
                                        form,
                                        officer,
                                        publications
                                                .close(period, form.words(), officer.id())
                                                .hasElement())
                                : page(
                                        officer,
                                        form,
                                        "rilis.fault.group",
                                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Mono<Rendering> done(PublishingStep form, Officer officer, Mono<Boolean> step) {
        return step.flatMap(changed ->
                changed
                        ? Mono.just(SeeOther.at(HERE + "?hasil=" + form.step()))
                        : page(officer, form, gone(form), HttpStatus.CONFLICT));
    }

    private static String gone(PublishingStep form) {
        return form.step().equals("tutup") ? "rilis.fault.taken" : "rilis.fault.gone";
    }

    private Mono<Rendering> page(
            Officer officer, PublishingStep typed, String notice, HttpStatus status) {
        return Mono.zip(publications.all().collectList(), objections.all().collectList())
                .map(found ->
                        Rendering.view("publications/centre")
                                .modelAttribute("here", "pusat-rilis")
                                .modelAttribute("zone", CentralTime.ZONE)
                                .modelAttribute("now", publications.now())
                                .modelAttribute("acts", officer.role() == Role.MINISTRY)
                                .modelAttribute("typed", typed)
                                .modelAttribute("notice", notice)
                                .modelAttribute("isFault", status != HttpStatus.OK)
                                .modelAttribute("periods", periods())
                                .modelAttribute(
                                        "open", part(found.getT1(), PublicationState::isOpen))
                                .modelAttribute(
                                        "closed", part(found.getT1(), state -> !state.isOpen()))
                                .modelAttribute("objections", found.getT2())
                                .status(status)
                                .build());
    }

    private static List<Publication> part(
            List<Publication> all, Function<PublicationState, Boolean> wanted) {
        return all.stream().filter(own -> wanted.apply(own.state())).toList();
    }

    /// Periods that are over, newest first.
    private List<Period> periods() {
        LocalDate today = LocalDate.ofInstant(publications.now(), CentralTime.ZONE);
        return Stream.of(Period.Kind.QUARTER, Period.Kind.SEMESTER, Period.Kind.YEAR)
                .flatMap(kind ->
                        Stream.iterate(Period.of(kind, today).previous(), Period::previous)
                                .limit((long) YEARS * kind.perYear()))
                .toList();
    }
}
