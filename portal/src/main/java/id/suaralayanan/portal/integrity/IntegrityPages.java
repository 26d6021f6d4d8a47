package id.suaralayanan.portal.integrity;

import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
/// reason; until then no page calls a change of the unit real.
@Controller
final class IntegrityPages {
    private static final String HERE = "/pusat/keaslian";
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final int LONGEST_REASON = 1000;

    private final IntegrityQuestions questions;

    IntegrityPages(IntegrityQuestions questions) {
        this.questions = questions;
    }

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
        return decision.test()
                .map(test ->
                        questions.judge(
                                decision.unit(),
                                decision.period(),
                                test,
                                decision.verdict().equals("asli"),
                                decision.reason(),
                                officer.id()))
                .orElse(Mono.just(false))
                .flatMap(found ->
                        found
                                ? Mono.just(
                                        Rendering.redirectTo(HERE + "?hasil=disimpan")
                                                .status(HttpStatus.SEE_OTHER)
                                                .build())
                                : page(decision, "keaslian.fault.gone", HttpStatus.CONFLICT));
    }

    private Mono<Rendering> page(Decision typed, String notice, HttpStatus status) {
        return questions
                .all()
                .collectList()
                .map(all ->
                        Rendering.view("integrity/questions")
                                .modelAttribute("here", "pusat-keaslian")
                                .modelAttribute("zone", ZONE)
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

        int unit() {
            String text = part(0);
            return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        }

        String period() {
            return part(1);
        }

        Optional<IntegrityTest> test() {
            return Stream.of(IntegrityTest.values())
                    .filter(test -> test.name().equals(part(2)))
                    .findFirst();
        }

        private String part(int place) {
            String[] parts = question.split("\\.", 3);
            return place < parts.length ? parts[place] : "";
        }
    }
}
