package id.suaralayanan.portal.search.lucene.query;

import id.suaralayanan.portal.search.lucene.analysis.Token;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import id.suaralayanan.portal.search.lucene.query.ConceptLexicon.Group;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// What is near to what was asked (*mirip*): any of the words, what means the same, what a
/// misspelled word may be, and where it happened.
final class NearQueries {
    private static final int SHORTEST_PREFIX = 3;
    private static final int SHORTEST_MISSPELLED = 5;
    private static final int MOST_CORRECTIONS = 20;
    private static final int SLOP = 2;

    private final ConceptLexicon lexicon;
    private final Weights weights;
    private final String field;
    private final IndexReader index;

    NearQueries(ConceptLexicon lexicon, Weights weights, String field, IndexReader index) {
        this.lexicon = lexicon;
        this.weights = weights;
        this.field = field;
        this.index = index;
    }

    /// @param open the last word may be incomplete
    BooleanQuery of(List<Query> phrases, List<Token> words, boolean open) throws IOException {
        var any = new BooleanQuery.Builder();
        phrases.forEach(phrase -> any.add(phrase, Occur.MUST));
        var stems = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean isSign = i + 1 < words.size() && ConceptLexicon.isSign(word.stem());
            if (!isSign) {
                addWord(any, word, open && i == words.size() - 1);
                stems.add(meant(word));
            }
        }
        addConcepts(any, stems);
        return any.build();
    }

    private void addWord(BooleanQuery.Builder any, Token word, boolean last) throws IOException {
        any.add(new TermQuery(new Term(field, word.stem())), Occur.SHOULD);
        any.add(
                weighed(
                        new TermQuery(new Term(IndexFields.CONTEXT, word.stem())),
                        weights.context()),
                Occur.SHOULD);
        if (isKnown(word)) {
            return;
        }
        var surface = new Term(field, word.surface());
        if (last && word.surface().length() >= SHORTEST_PREFIX) {
            any.add(weighed(new PrefixQuery(surface), weights.completed()), Occur.SHOULD);
        }
        if (mayBeMisspelled(word.surface())) {
            any.add(
                    weighed(
                            new FuzzyQuery(surface, 1, 1, MOST_CORRECTIONS, true),
                            weights.corrected()),
                    Occur.SHOULD);
        }
    }

    private boolean isKnown(Token word) throws IOException {
        return index.docFreq(new Term(field, word.stem())) > 0
                || index.docFreq(new Term(field, word.surface())) > 0;
    }

    private static boolean mayBeMisspelled(String word) {
        return word.length() >= SHORTEST_MISSPELLED && word.chars().allMatch(Character::isLetter);
    }

    /// The word itself, or the word of the lexicon that it is but for one letter.
    private String meant(Token word) throws IOException {
        return lexicon.knows(word.stem()) || isKnown(word) || !mayBeMisspelled(word.surface())
                ? word.stem()
                : lexicon.corrected(word.surface()).orElse(word.stem());
    }

    private void addConcepts(BooleanQuery.Builder any, List<String> stems) {
        for (var span : lexicon.spans(stems)) {
            any.add(concept(span.group()), Occur.SHOULD);
        }
    }

    private Query concept(Group group) {
        return new DisjunctionMaxQuery(
                List.of(
                        weighed(oneOf(field, group.forms()), weights.concept()),
                        weighed(oneOf(field, group.near()), weights.near()),
                        weighed(
                                oneOf(IndexFields.CONTEXT, group.forms()),
                                weights.context() * weights.concept())),
                0.2f);
    }

    private static Query oneOf(String field, List<List<String>> forms) {
        var words = new SynonymQuery.Builder(field);
        var ways = new ArrayList<Query>();
        for (var form : forms) {
            if (form.size() == 1) {
                words.addTerm(new Term(field, form.getFirst()));
            } else {
                ways.add(new PhraseQuery(SLOP, field, form.toArray(String[]::new)));
            }
        }
        ways.add(words.build());
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query weighed(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
