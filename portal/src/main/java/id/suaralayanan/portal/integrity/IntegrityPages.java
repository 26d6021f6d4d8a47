package id.suaralayanan.portal.integrity;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.List;
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

/// `/pusat/keaslian`: the questions that the answers of units raise. A person decides each, with a
/// reason, and against the unit only when it has said something or its time is over; until then no
/// page calls a change of the unit real.
@Controller
record IntegrityPages(IntegrityQuestions questions) {
    private static final String HERE = "/pusat/keaslian";
    private static final int LONGEST_REASON = 1000;

    @GetMapping(HERE)
    Mono<Rendering> show(@RequestParam(defaultValue = "") String hasil) {
        return page(Decision.NONE, hasil.equals("disimpan") ? "keaslian.saved" : "", HttpStatus.OK);
    }

    @PostMapping(HERE)
    Mono<Rendering> decide(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(Decision::of)
                .flatMap(decision ->
                        decision.faults().isEmpty()
                                ? judge(decision, officer)
                                : page(decision, "", HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Mono<Rendering> judge(Decision decision, Officer officer) {
        var name = new QuestionName(decision.question());
        return questions
                .find(name)
                .filter(question -> decision.isGenuine() || question.isHeard(questions.now()))
                .flatMap(_ ->
                        questions.judge(
                                name, decision.isGenuine(), decision.reason(), officer.id()))
                .filter(done -> done)
                .map(_ -> SeeOther.at(HERE + "?hasil=disimpan"))
                .switchIfEmpty(Mono.defer(() -> refused(decision, name)));
    }

    private Mono<Rendering> refused(Decision decision, QuestionName name) {
        return questions
                .find(name)
                .map(_ -> "keaslian.fault.unheard")
                .defaultIfEmpty("keaslian.fault.gone")
                .flatMap(notice -> page(decision, notice, HttpStatus.CONFLICT));
    }

    private Mono<Rendering> page(Decision typed, String notice, HttpStatus status) {
        return questions
                .all()
                .collectList()
                .map(all ->
                        Rendering.view("integrity/questions")
                                .modelAttribute("here", "pusat-keaslian")
                                .modelAttribute("zone", CentralTime.ZONE)
                                .modelAttribute("now", questions.now())
                                .modelAttribute("typed", typed)
                                .modelAttribute("notice", notice)
                                .modelAttribute("open", part(all, true))
                                .modelAttribute("decided", part(all, false))
                                .status(status)
                                .build());
    }

    private static List<IntegrityQuestion> part(List<IntegrityQuestion> all, boolean open) {
        return all.stream().filter(question -> question.isOpen() == open).toList();
    }

    /// What was typed for one question.
    ///
    /// @param question see [IntegrityQuestion#id]
    /// @param verdict `asli`, `dipersoalkan` or nothing
    record Decision(String question, String verdict, String reason) {
        static final Decision NONE = new Decision("", "", "");

        static Decision of(Form form) {
            return new Decision(form.raw("soal"), form.raw("putusan"), form.text("alasan"));
        }

        /// Keys of what is missing.
        public List<String> faults() {
            return Stream.of(
                            verdict.equals("asli") || verdict.equals("dipersoalkan")
                                    ? ""
                                    : "keaslian.fault.verdict",
                            reason.isEmpty() || PlainText.length(reason) > LONGEST_REASON
                                    ? "keaslian.fault.reason"
                                    : "")
                    .filter(key -> !key.isEmpty())
                    .toList();
        }

        boolean isGenuine() {
            return verdict.equals("asli");
        }
    }
}
