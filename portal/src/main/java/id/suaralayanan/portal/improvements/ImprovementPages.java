package id.suaralayanan.portal.improvements;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListPage;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// `/unit/perbaikan`: a unit's head tells what was put right; the unit's officers read along.
@Controller
record ImprovementPages(Improvements improvements, ImprovementEditor notes, Clock clock) {
    private static final FieldError CHANGED = FieldError.in("masalah", "improvement.gap.changed");
    private static final String HERE = "/unit/perbaikan";

    /// The parameter that asks for notes about one element.
    private static final String ABOUT = "tentang";

    @GetMapping(HERE)
    Mono<Rendering> list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam Map<String, String> proposed,
            ServerWebExchange exchange) {
        return list(
                officer, query(exchange), ImprovementForm.of(Form.filledIn(proposed)), List.of());
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> file(
            @AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return ListFile.of(
                "perbaikan",
                List.of("since", "element", "problem", "change", "published"),
                fitting(officer, query(exchange)).map(ImprovementPages::cells));
    }

    private static List<?> cells(Improvement note) {
        return List.of(
                note.since(), about(note), note.problem(), note.change(), note.publishedAt());
    }

    private static String about(Improvement note) {
        var element = note.element();
        return element == null ? "" : element.code();
    }

    private static ListQuery query(ServerWebExchange exchange) {
        return ListQuery.of(exchange, HERE, ABOUT);
    }

    private Flux<Improvement> fitting(Officer officer, ListQuery query) {
        return improvements
                .all(officer.ownUnit().unit())
                .filter(note -> query.fits(note.problem() + ' ' + note.change()))
                .filter(note ->
                        query.filter(ABOUT).isEmpty() || query.filter(ABOUT).equals(about(note)));
    }

    @PostMapping(HERE)
    Mono<Rendering> publish(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        var unit = unitOfHead(officer);
        return Form.of(exchange)
                .flatMap(form -> {
                    var typed = ImprovementForm.of(form);
                    var gaps = typed.gaps(today(officer));
                    return gaps.isEmpty()
                            ? notes.publish(form.sending(), unit, officer.id(), typed)
                                    .flatMap(done ->
                                            done
                                                    ? Mono.just(back())
                                                    : list(officer, typed, List.of(tooMany())))
                            : list(officer, typed, gaps);
                });
    }

    @GetMapping(HERE + "/{note}")
    Mono<Rendering> edit(@AuthenticationPrincipal Officer officer, @PathVariable int note) {
        return standing(officer, note)
                .flatMap(found -> edit(officer, found, ImprovementForm.of(found), List.of()));
    }

    @PostMapping(HERE + "/{note}")
    Mono<Rendering> reword(
            @AuthenticationPrincipal Officer officer,
            @PathVariable int note,
            ServerWebExchange exchange) {
        return standing(officer, note)
                .zipWith(Form.of(exchange))
                .flatMap(both -> reword(officer, both.getT1(), both.getT2()));
    }

    @PostMapping(HERE + "/{note}/tarik")
    Mono<Rendering> takeBack(@AuthenticationPrincipal Officer officer, @PathVariable int note) {
        return standing(officer, note)
                .flatMap(found -> notes.takeBack(found.unit(), officer.id(), found.id()))
                .map(_ -> back());
    }

    private Mono<Rendering> reword(Officer officer, Improvement found, Form form) {
        var typed = ImprovementForm.of(form);
        var gaps = typed.gaps(today(officer));
        return gaps.isEmpty()
                ? notes.reword(found.unit(), officer.id(), found.id(), revision(form), typed)
                        .flatMap(done ->
                                done ? Mono.just(back()) : changed(officer, found.id(), typed))
                : edit(officer, found, typed, gaps);
    }

    /// The note as it stands now, with what was typed on an older state of it.
    private Mono<Rendering> changed(Officer officer, int note, ImprovementForm typed) {
        return improvements
                .one(unitOfHead(officer), note)
                .switchIfEmpty(ProblemException.signal(HttpStatus.CONFLICT, "improvement-changed"))
                .flatMap(now -> edit(officer, now, typed, List.of(CHANGED)));
    }

    private Mono<Improvement> standing(Officer officer, int note) {
        return improvements
                .one(unitOfHead(officer), note)
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    private Mono<Rendering> list(Officer officer, ImprovementForm typed, List<FieldError> gaps) {
        return list(officer, ListQuery.all(HERE), typed, gaps);
    }

    private Mono<Rendering> list(
            Officer officer, ListQuery query, ImprovementForm typed, List<FieldError> gaps) {
        return fitting(officer, query)
                .collectList()
                .map(all ->
                        form("improvements/desk", officer, typed, gaps)
                                .modelAttribute("list", ListPage.cut(query, all.stream()))
                                .modelAttribute("isHead", officer.role() == Role.UNIT_HEAD)
                                .build());
    }

    private Mono<Rendering> edit(
            Officer officer, Improvement found, ImprovementForm typed, List<FieldError> gaps) {
        return notes.wordings(found.unit(), found.id())
                .collectList()
                .map(wordings ->
                        form("improvements/edit", officer, typed, gaps)
                                .modelAttribute("note", found)
                                .modelAttribute("wordings", wordings)
                                .modelAttribute("zone", officer.ownUnit().zone())
                                .build());
    }

    private Rendering.Builder<?> form(
            String view, Officer officer, ImprovementForm typed, List<FieldError> gaps) {
        return Rendering.view(view)
                .modelAttribute("here", "unit-perbaikan")
                .modelAttribute("typed", typed)
                .modelAttribute("gaps", gaps)
                .modelAttribute("elements", Element.values())
                .modelAttribute("today", today(officer))
                .status(status(gaps));
    }

    private static HttpStatus status(List<FieldError> gaps) {
        if (gaps.contains(CHANGED)) {
            return HttpStatus.CONFLICT;
        }
        return gaps.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private LocalDate today(Officer officer) {
        return LocalDate.ofInstant(clock.instant(), officer.ownUnit().zone());
    }

    /// @throws ProblemException 403 for whoever is not the head of a unit
    private static int unitOfHead(Officer officer) {
        int unit = officer.ownUnit().unit();
        officer.require(Role.UNIT_HEAD);
        return unit;
    }

    private static int revision(Form form) {
        return form.number("revisi", 4).orElse(-1);
    }

    private static FieldError tooMany() {
        return FieldError.in("masalah", "improvement.gap.many");
    }

    private static Rendering back() {
        return SeeOther.at(HERE);
    }
}
