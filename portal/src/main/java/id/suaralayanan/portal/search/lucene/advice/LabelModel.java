package id.suaralayanan.portal.search.lucene.advice;

import id.suaralayanan.portal.complaints.advice.Advice;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a text seems to be: by words that are given, and by what cases have taught.
public final class LabelModel {
    /// A given word counts like so many texts.
    private static final int GIVEN = 3;

    private static final String DENIED = "!";

    private final TextWords texts;
    private final WordCounts forEverybody;
    private final Map<Integer, WordCounts> own;

    private LabelModel(TextWords texts, WordCounts forEverybody, Map<Integer, WordCounts> own) {
        this.texts = texts;
        this.forEverybody = forEverybody;
        this.own = own;
    }

    /// A case that somebody labelled.
    ///
    /// @param unit its key
    public record Lesson(int unit, String label, String text) {}

    /// @param lines of a list: `LABEL: word word …`, `!word` for a word that is denied
    public static LabelModel of(
            IndonesianAnalyzer analyzer, List<String> lines, Iterable<Lesson> taught) {
        var texts = new TextWords(analyzer);
        var given = new WordCounts();
        lines.forEach(line -> give(line, texts, given));
        var lessons = new Lessons();
        taught.forEach(
                lesson -> lessons.add(lesson.unit, lesson.label, texts.of(lesson.text).keySet()));
        return new LabelModel(texts, given.and(lessons.shared()), lessons.own());
    }

    private static void give(String line, TextWords texts, WordCounts given) {
        int colon = line.indexOf(": ");
        var label = line.substring(0, colon);
        given.know(label);
        var words = new LinkedHashMap<String, String>();
        for (var word : line.substring(colon + 2).split("\\s+")) {
            words.putAll(texts.of(word.replace(DENIED, "tidak ")));
        }
        words.keySet().forEach(stem -> given.add(stem, label, GIVEN));
    }

    /// The likeliest first.
    ///
    /// @param unit whose own cases count too; none for 0
    public List<Advice> of(String text, int unit) {
        var counts = own.containsKey(unit) ? forEverybody.and(own.get(unit)) : forEverybody;
        return new ComplementBayes(counts).of(texts.of(text));
    }
}
