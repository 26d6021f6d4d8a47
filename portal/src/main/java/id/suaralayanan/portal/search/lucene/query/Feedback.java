package id.suaralayanan.portal.search.lucene.query;

import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/// The words that the best texts share and others do not (pseudo-relevance feedback): what a
/// question did not say and its answers do.
public final class Feedback {
    /// A word has to stand in two of the best texts and in less than this share of all.
    private static final float COMMON = 0.25f;

    private final IndonesianAnalyzer analyzer;
    private final Weights weights;

    public Feedback(IndonesianAnalyzer analyzer, Weights weights) {
        this.analyzer = analyzer;
        this.weights = weights;
    }

    /// Empty where the texts share nothing.
    public Optional<Query> of(IndexSearcher searcher, String field, TopDocs best)
            throws IOException {
        var words = words(searcher, field, best);
        double sum = words.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum == 0 || weights.feedback() == 0) {
            return Optional.empty();
        }
        var any = new BooleanQuery.Builder();
        words.forEach((word, value) ->
                any.add(
                        new BoostQuery(
                                new TermQuery(new Term(field, word)),
                                (float) (weights.feedback() * 3 * value / sum)),
                        Occur.SHOULD));
        return Optional.of(any.build());
    }

    private Map<String, Double> words(IndexSearcher searcher, String field, TopDocs best)
            throws IOException {
        var values = new HashMap<String, Double>();
        var texts = new HashMap<String, Integer>();
        boolean isTelling = best.scoreDocs.length > 0 && best.scoreDocs[0].score > 0;
        int among = isTelling ? Math.min(weights.feedbackTexts(), best.scoreDocs.length) : 0;
        var stored = searcher.storedFields();
        for (int i = 0; i < among; i++) {
            var hit = best.scoreDocs[i];
            var text = stored.document(hit.doc, Set.of(field)).get(field);
            if (text == null) {
                continue;
            }
            var stems = analyzer.tokens(text).stream().map(Token::stem).toList();
            double share = hit.score / best.scoreDocs[0].score / Math.sqrt(stems.size());
            stems.stream()
                    .distinct()
                    .forEach(stem -> {
                        values.merge(stem, share, Double::sum);
                        texts.merge(stem, 1, Integer::sum);
                    });
        }
        return telling(searcher, field, values, texts);
    }

    private Map<String, Double> telling(
            IndexSearcher searcher,
            String field,
            Map<String, Double> values,
            Map<String, Integer> texts)
            throws IOException {
        var telling = new HashMap<String, Double>();
        var reader = searcher.getIndexReader();
        double all = reader.numDocs() + 1;
        for (var entry : values.entrySet()) {
            int in = reader.docFreq(new Term(field, entry.getKey()));
            boolean isWord =
                    entry.getKey().chars().noneMatch(Character::isDigit)
                            && entry.getKey().length() > 1;
            if (isWord && texts.getOrDefault(entry.getKey(), 0) >= 2 && in < all * COMMON) {
                telling.put(entry.getKey(), entry.getValue() * Math.log(all / (in + 0.5)));
            }
        }
        var kept = new HashMap<String, Double>();
        telling.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(weights.feedbackWords())
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
