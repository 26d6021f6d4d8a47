package id.suaralayanan.portal.complaints.replies;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.form.MessageText;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListPage;
import id.suaralayanan.portal.web.list.ListQuery;
import java.util.ArrayList;
import java.util.List;
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

/// `/unit/templat`: the unit's own templates, added, reworded and removed by its officers.
@Controller
record TemplatePages(ReplyTemplates templates) {
    static final String HERE = "/unit/templat";

    private static final int LONGEST_TITLE = 80;
    private static final FieldError CHANGED = FieldError.in("judul", "template.gap.changed");

    /// @param changing key of the template that is opened to be changed
    @GetMapping(HERE)
    Mono<Rendering> list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "ubah", defaultValue = "0") String changing,
            ServerWebExchange exchange) {
        int id = changing.matches("\\d{1,9}") ? Integer.parseInt(changing) : 0;
        return templates
                .one(officer.ownUnit().unit(), id)
                .defaultIfEmpty(ReplyTemplate.NEW)
                .flatMap(typed -> page(officer, query(exchange), typed, List.of()));
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> file(
            @AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return ListFile.of(
                "templat",
                List.of("title", "text"),
                fitting(officer, query(exchange)).map(it -> List.of(it.title(), it.text())));
    }

    private Flux<ReplyTemplate> fitting(Officer officer, ListQuery query) {
        return templates
                .of(officer.ownUnit().unit())
                .filter(template -> query.fits(template.title() + ' ' + template.text()));
    }

    private static ListQuery query(ServerWebExchange exchange) {
        return ListQuery.of(exchange, HERE);
    }

    @PostMapping(HERE)
    Mono<Rendering> save(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> {
                    var typed = typed(form);
                    var gaps = gaps(typed);
                    return gaps.isEmpty()
                            ? templates
                                    .save(
                                            form.sending(),
                                            officer.ownUnit().unit(),
                                            typed,
                                            officer.id())
                                    .flatMap(saved ->
                                            saved
                                                    ? Mono.just(back())
                                                    : page(officer, typed, List.of(CHANGED)))
                            : page(officer, typed, gaps);
                });
    }

    @PostMapping(HERE + "/{id}/hapus")
    Mono<Rendering> remove(@AuthenticationPrincipal Officer officer, @PathVariable int id) {
        return templates
                .remove(officer.ownUnit().unit(), id, officer.id())
                .filter(removed -> removed)
                .map(_ -> back())
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    private static ReplyTemplate typed(Form form) {
        return new ReplyTemplate(
                form.number("templat", 9).orElse(0),
                form.line("judul"),
                PlainText.cleanIfReadable(form.raw("teks")),
                form.number("revisi", 9).orElse(0));
    }

    private static List<FieldError> gaps(ReplyTemplate typed) {
        var gaps = new ArrayList<FieldError>();
        int title = PlainText.length(typed.title());
        if (title == 0 || title > LONGEST_TITLE) {
            gaps.add(FieldError.in("judul", "template.gap.title"));
        }
        MessageText.fault(typed.text(), true)
                .ifPresent(_ -> gaps.add(FieldError.in("teks", "template.gap.text")));
        Placeholder.unknown(typed.text())
                .ifPresent(_ -> gaps.add(FieldError.in("teks", "template.gap.placeholder")));
        return gaps;
    }

    private Mono<Rendering> page(Officer officer, ReplyTemplate typed, List<FieldError> gaps) {
        return page(officer, ListQuery.all(HERE), typed, gaps);
    }

    private Mono<Rendering> page(
            Officer officer, ListQuery query, ReplyTemplate typed, List<FieldError> gaps) {
        var status =
                gaps.contains(CHANGED)
                        ? HttpStatus.CONFLICT
                        : gaps.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return fitting(officer, query)
                .collectList()
                .map(all ->
                        Rendering.view("complaints/templates")
                                .modelAttribute("here", "unit-aduan")
                                .modelAttribute("list", ListPage.cut(query, all.stream()))
                                .modelAttribute("typed", typed)
                                .modelAttribute("gaps", gaps)
                                .modelAttribute("placeholders", Placeholder.values())
                                .status(status)
                                .build());
    }

    private static Rendering back() {
        return SeeOther.at(HERE);
    }
}
