package id.suaralayanan.portal.feedback.wording;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.feedback.questions.Instruments;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.SeeOther;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/bahasa`: the survey in further languages. A wording is handed in whole, looked at in the
/// preview, and shown to citizens once a speaker has checked it.
@Controller
record WordingPages(Wordings wordings, Instruments instruments) {
    private static final String HERE = "/admin/bahasa";
    private static final FieldError CHECKED = FieldError.in("language", "wording.fault.checked");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 120;

    @GetMapping(HERE)
    Mono<Rendering> list() {
        return list("", List.of());
    }

    @GetMapping(HERE + "/{language}")
    Mono<Rendering> show(@PathVariable String language) {
        return one(language)
                .flatMap(standing ->
                        wordings.lines(language)
                                .collectList()
                                .map(lines -> page(standing, lines, false)));
    }

    @PostMapping(HERE)
    Mono<Rendering> store(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange).flatMap(form -> store(officer, form.raw("json")));
    }

    @PostMapping(HERE + "/{language}/sahkan")
    Mono<Rendering> verify(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String language,
            ServerWebExchange exchange) {
        return one(language)
                .zipWith(Form.of(exchange))
                .flatMap(both -> {
                    var name = both.getT2().line("pemeriksa");
                    int length = PlainText.length(name);
                    return length < SHORTEST_NAME || length > LONGEST_NAME
                            ? wordings.lines(language)
                                    .collectList()
                                    .map(lines -> page(both.getT1(), lines, true))
                            : mark(officer, language, name);
                });
    }

    @PostMapping(HERE + "/{language}/cabut")
    Mono<Rendering> takeBack(
            @AuthenticationPrincipal Officer officer, @PathVariable String language) {
        return one(language).flatMap(_ -> mark(officer, language, ""));
    }

    private Mono<Rendering> mark(Officer officer, String language, String checkedBy) {
        return wordings.mark(officer.id(), language, checkedBy)
                .map(done -> {
                    if (!done) {
                        throw ProblemException.of(HttpStatus.CONFLICT, "wording-not-whole");
                    }
                    return changed(language);
                });
    }

    private Rendering changed(String language) {
        instruments.forget();
        return back(HERE + "/" + language);
    }

    private Mono<Rendering> store(Officer officer, String json) {
        InstrumentForm.Read read;
        try {
            read = InstrumentForm.of(json.getBytes(StandardCharsets.UTF_8));
        } catch (ProblemException notJson) {
            return list(json, notJson.faults());
        }
        return read.faults().isEmpty()
                ? wordings.store(officer.id(), read.draft())
                        .flatMap(done ->
                                done
                                        ? Mono.just(changed(read.draft().language()))
                                        : list(json, List.of(CHECKED)))
                : list(json, read.faults());
    }

    private Mono<Rendering> list(String json, List<FieldError> wrongs) {
        return wordings.all()
                .collectList()
                .map(all ->
                        Rendering.view("wording/list")
                                .modelAttribute("here", "admin-bahasa")
                                .modelAttribute("languages", all)
                                .modelAttribute("json", json)
                                .modelAttribute("wrongs", wrongs)
                                .status(
                                        wrongs.isEmpty()
                                                ? HttpStatus.OK
                                                : HttpStatus.UNPROCESSABLE_CONTENT)
                                .build());
    }

    private static Rendering page(
            Wordings.Standing standing, List<Wordings.Line> lines, boolean nameless) {
        return Rendering.view("wording/one")
                .modelAttribute("here", "admin-bahasa")
                .modelAttribute("language", standing)
                .modelAttribute("lines", lines)
                .modelAttribute("nameless", nameless)
                .status(nameless ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .build();
    }

    private Mono<Wordings.Standing> one(String language) {
        return wordings.all()
                .filter(standing -> standing.code().equals(language))
                .next()
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    private static Rendering back(String address) {
        return SeeOther.at(address);
    }
}
