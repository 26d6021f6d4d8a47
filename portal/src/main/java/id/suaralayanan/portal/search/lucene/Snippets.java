package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.SearchPage.Part;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// Cuts what matched out of a text: up to two passages of about 120 letters, marks as data.
final class Snippets extends UnifiedHighlighter {
    private static final int PASSAGES = 2;
    private static final int LENGTH = 120;
    private static final int LONGEST_TEXT = 5_000;

    private final String field;

    Snippets(IndexSearcher searcher, Analyzer analyzer, String field) {
        super(
                builder(searcher, analyzer)
                        .withMaxLength(LONGEST_TEXT)
                        .withBreakIterator(Snippets::pieces)
                        .withFormatter(new Parts()));
        this.field = field;
    }

    /// One snippet per document, in the order of the documents; empty where there is no text.
    List<List<Part>> of(Query words, int[] documents) throws IOException {
        var snippets = new ArrayList<List<Part>>();
        if (documents.length > 0) {
            var fields = new String[] {field};
            var passages = new int[] {PASSAGES};
            var found = highlightFieldsAsObjects(fields, words, documents, passages).get(field);
            for (var snippet : found == null ? new Object[documents.length] : found) {
                snippets.add(snippet instanceof Snippet(var parts) ? parts : List.of());
            }
        }
        return snippets;
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
