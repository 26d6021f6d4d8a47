package id.suaralayanan.portal.feedback.wording;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.web.JsonInput;
import id.suaralayanan.portal.web.PlainText;
import id.suaralayanan.portal.web.ProblemException.Fault;
import java.util.ArrayList;
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
    record Read(InstrumentForm draft, List<Fault> faults) {}

    /// @throws ProblemException 400 when this is no JSON object at all
    static Read of(byte[] json) {
        var input = JsonInput.of(json);
        var faults = new ArrayList<Fault>();
        var questions = input.object("questions");
        var draft =
                new InstrumentForm(
                        input.text("instrument").strip(),
                        input.text("language").strip(),
                        PlainText.line(input.text("name")),
                        Arrays.stream(Element.values())
                                .map(element -> line(element, questions.object(element.code())))
                                .toList());
        draft.check(faults);
        var all = new ArrayList<>(input.faults());
        all.addAll(questions.faults());
        faults.stream()
                .filter(fault ->
                        all.stream().noneMatch(known -> known.pointer().equals(fault.pointer())))
                .toList()
                .forEach(all::add);
        return new Read(draft, all);
    }

    private static Line line(Element element, JsonInput question) {
        return new Line(
                element,
                PlainText.line(question.text("plain")),
                PlainText.line(question.text("official")),
                PlainText.line(question.text("hint")),
                question.texts("answers").stream().map(PlainText::line).toList());
    }

    private void check(List<Fault> faults) {
        if (!LANGUAGE.matcher(language).matches() || FIXED.contains(language)) {
            faults.add(new Fault("/language", "wording.fault.language"));
        }
        if (PlainText.length(name) < 2 || PlainText.length(name) > LONGEST_NAME) {
            faults.add(new Fault("/name", "wording.fault.length", 2, LONGEST_NAME));
        }
        questions.forEach(line -> check(line, faults));
        if (questions.stream().noneMatch(line -> line.plain().isEmpty())
                && Readability.syllablesPerWord(questions.stream().map(Line::plain).toList())
                        > Readability.MOST_SYLLABLES) {
            faults.add(
                    new Fault("/questions", "wording.fault.syllables", Readability.MOST_SYLLABLES));
        }
    }

    private static void check(Line line, List<Fault> faults) {
        var at = "/questions/" + line.element().code();
        length(at + "/plain", line.plain(), 5, LONGEST_PLAIN, faults);
        length(at + "/official", line.official(), 5, LONGEST_OFFICIAL, faults);
        length(at + "/hint", line.hint(), 0, LONGEST_HINT, faults);
        if (Readability.words(line.plain()) > Readability.MOST_WORDS) {
            faults.add(new Fault(at + "/plain", "wording.fault.words", Readability.MOST_WORDS));
        }
        if (line.answers().size() != ANSWERS
                || line.answers().stream().distinct().count() != ANSWERS
                || line.answers().stream()
                        .mapToInt(PlainText::length)
                        .anyMatch(length -> length < 1 || length > LONGEST_ANSWER)) {
            faults.add(new Fault(at + "/answers", "wording.fault.answers", LONGEST_ANSWER));
        }
    }

    private static void length(
            String pointer, String text, int least, int most, List<Fault> faults) {
        int length = PlainText.length(text);
        if (length < least || length > most) {
            faults.add(new Fault(pointer, "wording.fault.length", least, most));
        }
    }
}
