package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.web.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/pertanyaan`: what a unit asks beside the nine questions, which it cannot touch.
@Controller
final class OwnQuestionPages {
    private static final String HERE = "/unit/pertanyaan";
    private static final int MOST = 3;
    private static final int LEAST_WORDS = 5;
    private static final int MOST_WORDS = 160;
    private static final int LEAST_CHOICES = 2;
    private static final int MOST_CHOICES = 5;
    private static final int LONGEST_CHOICE = 60;

    private final OwnQuestions questions;
    private final AuditLog audit;

    OwnQuestionPages(OwnQuestions questions, AuditLog audit) {
        this.questions = questions;
        this.audit = audit;
    }

    /// Something to put right.
    record Gap(String field, String key) {}

    @GetMapping(HERE)
    Mono<Rendering> list(@AuthenticationPrincipal Officer officer) {
        return page(officer, Map.of(), List.of());
    }

    @PostMapping(HERE)
    Mono<Rendering> add(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        officer.ownUnit();
        return exchange.getFormData().flatMap(typed -> add(officer, typed));
    }

    @PostMapping(HERE + "/{question}/tutup")
    Mono<Rendering> close(@AuthenticationPrincipal Officer officer, @PathVariable int question) {
        return questions
                .close(officer.ownUnit().unit(), question)
                .then(audit.add(officer.id(), "QUESTION_CLOSED", "question " + question))
                .then(Mono.just(back()));
    }

    private Mono<Rendering> add(Officer officer, MultiValueMap<String, String> typed) {
        var words = line(typed, "kata");
        var english = line(typed, "english");
        var choices = lines(typed, "jawaban");
        var englishChoices = lines(typed, "answers");
        var gaps = new ArrayList<Gap>();
        if (!isQuestion(words)) {
            gaps.add(new Gap("kata", "own.gap.words"));
        }
        if (!areChoices(choices)) {
            gaps.add(new Gap("jawaban", "own.gap.choices"));
        }
        if (!english.isEmpty() && !isQuestion(english)) {
            gaps.add(new Gap("english", "own.gap.words"));
        }
        if (english.isEmpty() != englishChoices.isEmpty()
                || (!english.isEmpty()
                        && (!areChoices(englishChoices)
                                || englishChoices.size() != choices.size()))) {
            gaps.add(new Gap("answers", "own.gap.english"));
        }
        if (!gaps.isEmpty()) {
            return page(officer, typed.toSingleValueMap(), gaps);
        }
        return questions
                .add(officer.ownUnit().unit(), words, choices, english, englishChoices, MOST)
                .flatMap(id ->
                        audit.add(officer.id(), "QUESTION_ADDED", "question " + id)
                                .thenReturn(back()))
                .switchIfEmpty(
                        page(
                                officer,
                                typed.toSingleValueMap(),
                                List.of(new Gap("kata", "own.gap.many"))));
    }

    private Mono<Rendering> page(Officer officer, Map<String, String> typed, List<Gap> gaps) {
        return questions
                .of(officer.ownUnit().unit())
                .collectList()
                .map(asked ->
                        Rendering.view("feedback/own")
                                .modelAttribute("here", "unit-pertanyaan")
                                .modelAttribute("asked", asked)
                                .modelAttribute("typed", typed)
                                .modelAttribute("gaps", gaps)
                                .status(
                                        gaps.isEmpty()
                                                ? HttpStatus.OK
                                                : HttpStatus.UNPROCESSABLE_CONTENT)
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

    private static String line(MultiValueMap<String, String> typed, String field) {
        return text(typed, field).replace('\n', ' ').strip();
    }

    private static List<String> lines(MultiValueMap<String, String> typed, String field) {
        return text(typed, field)
                .lines()
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .toList();
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        var raw = typed.getFirst(field);
        return PlainText.cleanField(raw);
    }

    private static Rendering back() {
        return Rendering.redirectTo(HERE).status(HttpStatus.SEE_OTHER).build();
    }
}
