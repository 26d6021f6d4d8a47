package id.suaralayanan.portal.search.lucene.similar;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.SimilarText;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// Complaints about one unit, in the words that an audience may read, that tell the same as a text:
/// copies of it, known by their shingles, and the same words in another order, known by their
/// tf-idf cosine. The two bounds were chosen on the judged clusters (`SimilarTextsTest`).
public final class SimilarTexts {
    /// From here on two texts tell the same.
    private static final double SAME = 0.42;

    /// From here on one is a copy of the other with changes.
    private static final double COPY = 0.3;

    private static final int FEWEST_WORDS = 4;
    private static final int ASKED_WORDS = 30;
    private static final int COMPARED = 40;
    private static final int LONGEST = 4_000;
    private static final int OPENING = 160;
    private final IndonesianAnalyzer analyzer;
    private final IndexSearcher searcher;
    private final String field;
    private final Set<String> stored;

    public SimilarTexts(IndonesianAnalyzer analyzer, IndexSearcher searcher, Audience audience) {
        this.analyzer = analyzer;
        this.searcher = searcher;
        field = IndexFields.textFor(audience);
        stored =
                Set.of(
                        field,
                        IndexFields.TICKET,
                        IndexFields.RECEIVED,
                        IndexFields.of(Dimension.STATUS));
    }

    /// The likest first.
    public List<SimilarText> of(String unit, String text) throws IOException {
        var words = weighed(text);
        var telling = words.telling(ASKED_WORDS);
        if (telling.size() < FEWEST_WORDS) {
            return List.of();
        }
        var found = new ArrayList<SimilarText>();
        var documents = searcher.storedFields();
        for (var hit : searcher.search(sharing(unit, telling), COMPARED).scoreDocs) {
            var document = documents.document(hit.doc, stored);
            var other = document.get(field);
            var otherWords = weighed(other);
            double cosine = words.cosine(otherWords);
            if (cosine >= SAME || words.contained(otherWords) >= COPY) {
                found.add(similar(document, other, cosine));
            }
        }
        found.sort(Comparator.comparingDouble(SimilarText::likeness).reversed());
        return found;
    }

    private BooleanQuery sharing(String unit, List<String> words) {
        var any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.of(Dimension.UNIT), unit)), Occur.FILTER)
                .add(any.build(), Occur.MUST)
                .build();
    }

    private static SimilarText similar(Document document, String text, double likeness) {
        long received = document.getField(IndexFields.RECEIVED).numericValue().longValue();
        return new SimilarText(
                document.get(IndexFields.TICKET),
                document.get(IndexFields.of(Dimension.STATUS)),
                Instant.ofEpochMilli(received),
                likeness,
                opening(text));
    }

    private static String opening(String text) {
        int end =
                text.offsetByCodePoints(
                        0, Math.min(OPENING, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    private WeighedWords weighed(String text) {
        var stems =
                analyzer.tokens(text.substring(0, Math.min(LONGEST, text.length()))).stream()
                        .map(Token::stem)
                        .toList();
        return new WeighedWords(stems, this::rarity);
    }

    /// As if each word stood in one text more: in a small index no word is everywhere.
    private double rarity(String word) {
        try {
            var reader = searcher.getIndexReader();
            double all = reader.getDocCount(field) + 1;
            return Math.log(1 + all / (reader.docFreq(new Term(field, word)) + 1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
