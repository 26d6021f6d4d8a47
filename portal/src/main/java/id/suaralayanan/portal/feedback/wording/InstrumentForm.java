package id.suaralayanan.portal.feedback.wording;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.JsonInput;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The whole questionnaire in one language as somebody hands it in: nine questions, four answers
/// each.
///
/// @param instrument code of the questionnaire, e.g. `SKM-2017`
/// @param language two or three letters, e.g. `jv`
/// @param name of the language as its speakers write it
/// @param questions in the order of the elements
record InstrumentForm(String instrument, String language, String name, List<Line> questions) {
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /// They come with the product.
    private static final Set<String> FIXED = Set.of("id", "en");

    private static final int ANSWERS = 4;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PLAIN = 120;
    private static final int LONGEST_OFFICIAL = 400;
    private static final int LONGEST_HINT = 120;
    private static final int LONGEST_ANSWER = 60;

    /// One question.
    record Line(
            Element element, String plain, String official, String hint, List<String> answers) {}

    /// A draft, and everything that is wrong with it.
    record Read(InstrumentForm draft, List<FieldError> faults) {}

    /// @throws ProblemException 400 when this is no JSON object at all
    static Read of(byte[] json) {
        var input = JsonInput.of(json);
        var questions = input.object("questions");
        var draft =
                new InstrumentForm(
                        input.text("instrument").strip(),
                        input.text("language").strip(),
                        PlainText.line(input.text("name")),
                        Arrays.stream(Element.values())
                                .map(element -> line(element, questions.object(element.code())))
                                .toList());
        var errors = questions.errors();
        input.errors();
        var wrong = new FieldErrors();
        draft.check(wrong);
        errors.addElsewhere(wrong.list());
        return new Read(draft, errors.list());
    }

    private static Line line(Element element, JsonInput question) {
        return new Line(
                element,
                PlainText.line(question.text("plain")),
                PlainText.line(question.text("official")),
                PlainText.line(question.text("hint")),
                question.texts("answers").stream().map(PlainText::line).toList());
    }

    private void check(FieldErrors wrong) {
        if (!LANGUAGE.matcher(language).matches() || FIXED.contains(language)) {
            wrong.add("/language", "wording.fault.language");
        }
        if (PlainText.length(name) < 2 || PlainText.length(name) > LONGEST_NAME) {
            wrong.add("/name", "wording.fault.length", 2, LONGEST_NAME);
        }
        questions.forEach(line -> check(line, wrong));
        if (questions.stream().noneMatch(line -> line.plain().isEmpty())
                && Readability.syllablesPerWord(questions.stream().map(Line::plain).toList())
                        > Readability.MOST_SYLLABLES) {
            wrong.add("/questions", "wording.fault.syllables", Readability.MOST_SYLLABLES);
        }
    }

    private static void check(Line line, FieldErrors wrong) {
        var at = "/questions/" + line.element().code();
        length(at + "/plain", line.plain(), 5, LONGEST_PLAIN, wrong);
        length(at + "/official", line.official(), 5, LONGEST_OFFICIAL, wrong);
        length(at + "/hint", line.hint(), 0, LONGEST_HINT, wrong);
        if (Readability.words(line.plain()) > Readability.MOST_WORDS) {
            wrong.add(at + "/plain", "wording.fault.words", Readability.MOST_WORDS);
        }
        if (line.answers().size() != ANSWERS
                || line.answers().stream().distinct().count() != ANSWERS
                || line.answers().stream()
                        .mapToInt(PlainText::length)
                        .anyMatch(length -> length < 1 || length > LONGEST_ANSWER)) {
            wrong.add(at + "/answers", "wording.fault.answers", LONGEST_ANSWER);
        }
    }

    private static void length(
            String pointer, String text, int least, int most, FieldErrors wrong) {
        int length = PlainText.length(text);
        if (length < least || length > most) {
            wrong.add(pointer, "wording.fault.length", least, most);
        }
    }
}
