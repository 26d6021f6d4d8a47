package id.suaralayanan.portal.feedback.questions;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.feedback.questions.OwnQuestions.Typed;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/pertanyaan`: what a unit asks beside the nine questions, which it cannot touch.
@Controller
record OwnQuestionPages(OwnQuestions questions) {
    private static final String HERE = "/unit/pertanyaan";
    private static final FieldError TOO_MANY = FieldError.in("kata", "own.gap.many");
    private static final int LEAST_WORDS = 5;
    private static final int MOST_WORDS = 160;
    private static final int LEAST_CHOICES = 2;
    private static final int MOST_CHOICES = 5;
    private static final int LONGEST_CHOICE = 60;

    @GetMapping(HERE)
    Mono<Rendering> list(@AuthenticationPrincipal Officer officer) {
        return page(officer, Map.of(), List.of());
    }

    @PostMapping(HERE)
    Mono<Rendering> add(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        officer.ownUnit();
        return Form.of(exchange).flatMap(typed -> add(officer, typed));
    }

    @PostMapping(HERE + "/{question}/tutup")
    Mono<Rendering> close(@AuthenticationPrincipal Officer officer, @PathVariable int question) {
        return questions
                .close(officer.ownUnit().unit(), question, officer.id())
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"))
                .map(_ -> back());
    }

    private Mono<Rendering> add(Officer officer, Form form) {
        var typed = typed(form);
        var gaps = gaps(typed);
        if (!gaps.isEmpty()) {
            return page(officer, form.values(), gaps);
        }
        return questions
                .add(form.sending(), officer.ownUnit().unit(), typed, officer.id())
                .flatMap(done ->
                        done ? Mono.just(back()) : page(officer, form.values(), List.of(TOO_MANY)));
    }

    private static Typed typed(Form form) {
        return new Typed(
                form.line("kata"),
                lines(form.text("jawaban")),
                form.line("english"),
                lines(form.text("answers")));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(choice -> !choice.isEmpty()).toList();
    }

    private static List<FieldError> gaps(Typed typed) {
        String english = typed.english();
        var gaps = new FieldErrors();
        gaps.require(isQuestion(typed.words()), "kata", "own.gap.words");
        gaps.require(areChoices(typed.choices()), "jawaban", "own.gap.choices");
        gaps.require(english.isEmpty() || isQuestion(english), "english", "own.gap.english.words");
        gaps.require(
                english.isEmpty() ? typed.englishChoices().isEmpty() : areTranslated(typed),
                "answers",
                "own.gap.english");
        return gaps.list();
    }

    private static boolean areTranslated(Typed typed) {
        return areChoices(typed.englishChoices())
                && typed.englishChoices().size() == typed.choices().size();
    }

    private Mono<Rendering> page(
            Officer officer, Map<String, String> typed, List<FieldError> gaps) {
        return questions
                .of(officer.ownUnit().unit())
                .collectList()
                .map(asked ->
                        Rendering.view("feedback/own")
                                .modelAttribute("here", "unit-pertanyaan")
                                .modelAttribute("asked", asked)
                                .modelAttribute("typed", typed)
                                .modelAttribute("gaps", gaps)
                                .status(FieldError.status(gaps))
                                .build());
    }

    private static boolean isQuestion(String words) {
        int length = PlainText.length(words);
        return length >= LEAST_WORDS && length <= MOST_WORDS;
    }

    private static boolean areChoices(List<String> choices) {
        return choices.size() >= LEAST_CHOICES
                && choices.size() <= MOST_CHOICES
                && choices.stream().distinct().count() == choices.size()
                && choices.stream().allMatch(each -> PlainText.length(each) <= LONGEST_CHOICE);
    }

    private static Rendering back() {
        return SeeOther.at(HERE);
    }
}
