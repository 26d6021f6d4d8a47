package id.suaralayanan.portal.integrity;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/keaslian`: what the screen saw in the answers of the own unit, and what the head says to
/// it before a person decides.
@Controller
record UnitIntegrityPages(IntegrityQuestions questions) {
    private static final String HERE = "/unit/keaslian";
    private static final int LONGEST = 2000;

    @GetMapping(HERE)
    Mono<Rendering> show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String hasil) {
        String notice = hasil.equals("disimpan") ? "keaslian.own.saved" : "";
        return page(officer, new QuestionName(""), "", notice, HttpStatus.OK);
    }

    @PostMapping(HERE)
    Mono<Rendering> explain(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        officer.require(Role.UNIT_HEAD);
        return Form.of(exchange).flatMap(form -> explain(form, officer));
    }

    private Mono<Rendering> explain(Form form, Officer officer) {
        var name = new QuestionName(form.raw("soal"));
        String words = form.text("kata");
        if (words.isEmpty() || PlainText.length(words) > LONGEST) {
            String fault = "keaslian.own.fault.words";
            return page(officer, name, words, fault, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return questions
                .find(name)
                .filter(question -> question.unit() == officer.ownUnit().unit())
                .filter(question -> question.takesWords(questions.now()))
                .flatMap(_ -> questions.explain(name, words, officer.id()))
                .filter(done -> done)
                .map(_ -> saved())
                .switchIfEmpty(Mono.defer(() -> tooLate(officer, name, words)));
    }

    private static Rendering saved() {
        return SeeOther.at(HERE + "?hasil=disimpan");
    }

    private Mono<Rendering> tooLate(Officer officer, QuestionName name, String words) {
        return page(officer, name, words, "keaslian.own.fault.over", HttpStatus.CONFLICT);
    }

    private Mono<Rendering> page(
            Officer officer, QuestionName typed, String words, String notice, HttpStatus status) {
        var unit = officer.ownUnit();
        return questions
                .of(unit.unit())
                .collectList()
                .map(own ->
                        Rendering.view("integrity/own")
                                .modelAttribute("here", "unit-keaslian")
                                .modelAttribute("zone", unit.zone())
                                .modelAttribute("now", questions.now())
                                .modelAttribute("acts", officer.role() == Role.UNIT_HEAD)
                                .modelAttribute("typed", typed.id())
                                .modelAttribute("words", words)
                                .modelAttribute("notice", notice)
                                .modelAttribute("isFault", status != HttpStatus.OK)
                                .modelAttribute("questions", own)
                                .status(status)
                                .build());
    }
}
