package id.suaralayanan.portal.search.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// One word of a text as the index knows it.
///
/// @param surface the word as meant, e.g. `antriannya`
/// @param stem its stem, e.g. `antre`; the same as the surface where nothing is to be taken off
/// @param place its place among the words of the text, stop words counted
/// @param end where it ends in the text
public record Token(String surface, String stem, int place, int end) {
    /// The words of a text in order, without stop words.
    public static List<Token> of(Analyzer analyzer, String text) {
        var words = new ArrayList<Token>();
        try (var tokens = analyzer.tokenStream("", text)) {
            var term = tokens.getAttribute(CharTermAttribute.class);
            var step = tokens.getAttribute(PositionIncrementAttribute.class);
            var offset = tokens.getAttribute(OffsetAttribute.class);
            int place = -1;
            tokens.reset();
            while (tokens.incrementToken()) {
                place += step.getPositionIncrement();
                add(words, new Token(term.toString(), term.toString(), place, offset.endOffset()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /// A second token at the same place is the stem of the first.
    private static void add(List<Token> words, Token next) {
        if (!words.isEmpty() && words.getLast().place == next.place) {
            var surface = words.removeLast();
            words.add(new Token(surface.surface, next.stem, next.place, next.end));
        } else {
            words.add(next);
        }
    }
}
