package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.SearchPage.Part;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/// Cuts what matched out of a text: up to two passages of about 120 letters, marks as data.
final class Snippets extends UnifiedHighlighter {
    private static final int PASSAGES = 2;
    private static final int LENGTH = 120;
    private static final int LONGEST_TEXT = 5_000;

    private final String text;
    private final String replies;

    Snippets(IndexSearcher searcher, Analyzer analyzer, Audience audience) {
        super(
                builder(searcher, analyzer)
                        .withMaxLength(LONGEST_TEXT)
                        .withBreakIterator(Snippets::pieces)
                        .withFormatter(new Parts()));
        this.text = IndexFields.textFor(audience);
        this.replies = IndexFields.repliesFor(audience);
    }

    /// @param text how the text begins where nothing in it matched
    /// @param reply only what matched
    record Cut(List<Part> text, List<Part> reply) {}

    /// One for each document, in the order of the documents; empty where there is no text.
    List<Cut> of(Query words, int[] documents) throws IOException {
        if (documents.length == 0) {
            return List.of();
        }
        var fields = new String[] {text, replies};
        var passages = new int[] {PASSAGES, 1};
        var found = highlightFieldsAsObjects(fields, words, documents, passages);
        var texts = found.getOrDefault(text, new Object[documents.length]);
        var answers = found.getOrDefault(replies, new Object[documents.length]);
        return IntStream.range(0, documents.length)
                .mapToObj(i -> new Cut(parts(texts[i]), parts(answers[i])))
                .toList();
    }

    private static List<Part> parts(@Nullable Object snippet) {
        return snippet instanceof Snippet(var parts) ? parts : List.of();
    }

    @Override
    protected int getMaxNoHighlightPassages(String field) {
        return field.equals(text) ? PASSAGES : 0;
    }

    private static BreakIterator pieces() {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        return LengthGoalBreakIterator.createClosestToLength(words, LENGTH, 0.5f);
    }

    private record Snippet(List<Part> parts) {}

    private static final class Parts extends PassageFormatter {
        private static final Part CUT = new Part("…", false);

        @Override
        public Object format(Passage[] passages, String text) {
            var parts = new ArrayList<Part>();
            int end = 0;
            for (var passage : passages) {
                if (passage.getStartOffset() > end) {
                    parts.add(CUT);
                }
                add(parts, passage, text);
                end = passage.getEndOffset();
            }
            if (end < text.length()) {
                parts.add(CUT);
            }
            return new Snippet(List.copyOf(parts));
        }

        /// Marks that overlap become one.
        private static void add(List<Part> parts, Passage passage, String text) {
            int at = passage.getStartOffset();
            int i = 0;
            while (i < passage.getNumMatches()) {
                int start = passage.getMatchStarts()[i];
                int end = passage.getMatchEnds()[i];
                while (++i < passage.getNumMatches() && passage.getMatchStarts()[i] < end) {
                    end = Math.max(end, passage.getMatchEnds()[i]);
                }
                part(parts, text, at, start, false);
                part(parts, text, Math.max(at, start), end, true);
                at = end;
            }
            part(parts, text, at, passage.getEndOffset(), false);
        }

        private static void part(
                List<Part> parts, String text, int start, int end, boolean marked) {
            if (start < end) {
                parts.add(new Part(text.substring(start, end), marked));
            }
        }
    }
}
