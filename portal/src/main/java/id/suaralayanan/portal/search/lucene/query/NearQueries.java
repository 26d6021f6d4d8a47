package id.suaralayanan.portal.search.lucene.query;

import id.suaralayanan.portal.search.SearchPage.Meaning;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import id.suaralayanan.portal.search.lucene.query.ConceptLexicon.Form;
import id.suaralayanan.portal.search.lucene.query.ConceptLexicon.Group;
import id.suaralayanan.portal.search.lucene.query.ConceptLexicon.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
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
    private static final int MOST_COMPLETIONS = 50;
    private static final MultiTermQuery.RewriteMethod COMPLETED =
            new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MOST_COMPLETIONS);
    private static final int SLOP = 2;

    private final ConceptLexicon lexicon;
    private final Weights weights;
    private final TextParts parts;
    private final boolean widened;

    /// @param widened also what means the same
    NearQueries(ConceptLexicon lexicon, Weights weights, TextParts parts, boolean widened) {
        this.lexicon = lexicon;
        this.weights = weights;
        this.parts = parts;
        this.widened = widened;
    }

    BooleanQuery of(WordedQuery typed) throws IOException {
        var any = new BooleanQuery.Builder();
        typed.phrases()
                .forEach(phrase ->
                        any.add(parts.either(in -> StrictQueries.phrase(in, phrase)), Occur.MUST));
        for (var word : telling(typed)) {
            addWord(any, word, typed.mayGoOn(word));
        }
        for (var span : spans(typed)) {
            any.add(concept(span.group()), Occur.SHOULD);
        }
        return any.build();
    }

    /// What is near, or matches as asked and gains by it.
    Query lifted(BooleanQuery near, Query exact) {
        var gaining = new BoostQuery(new ConstantScoreQuery(exact), weights.strict());
        return new BooleanQuery.Builder()
                .add(near, Occur.SHOULD)
                .add(gaining, Occur.SHOULD)
                .build();
    }

    /// What means the same as words that were typed, as it is written in the lexicon.
    List<Meaning> meanings(WordedQuery typed) throws IOException {
        var words = telling(typed);
        var meanings = new ArrayList<Meaning>();
        for (var span : spans(typed)) {
            var own = words.subList(span.start(), span.start() + span.length());
            meanings.add(
                    new Meaning(
                            String.join(" ", own.stream().map(Token::surface).toList()),
                            span.group().others(StrictQueries.stems(own))));
        }
        return meanings;
    }

    /// The words without those that merely deny the next.
    private static List<Token> telling(WordedQuery typed) {
        var words = new ArrayList<Token>();
        for (int i = 0; i < typed.words().size(); i++) {
            var word = typed.words().get(i);
            if (i + 1 == typed.words().size() || !ConceptLexicon.isSign(word.stem())) {
                words.add(word);
            }
        }
        return words;
    }

    private List<Span> spans(WordedQuery typed) throws IOException {
        var stems = new ArrayList<String>();
        for (var word : widened ? telling(typed) : List.<Token>of()) {
            stems.add(meant(word));
        }
        return lexicon.spans(stems);
    }

    private void addWord(BooleanQuery.Builder any, Token word, boolean last) throws IOException {
        any.add(parts.either(in -> new TermQuery(new Term(in, word.stem()))), Occur.SHOULD);
        any.add(
                weighed(
                        new TermQuery(new Term(IndexFields.CONTEXT, word.stem())),
                        weights.context()),
                Occur.SHOULD);
        if (!isKnown(word)) {
            addUnknown(any, new Term(parts.text(), word.surface()), last);
        }
    }

    private void addUnknown(BooleanQuery.Builder any, Term word, boolean last) throws IOException {
        if (last && word.text().length() >= SHORTEST_PREFIX) {
            var longer = parts.expanded(new PrefixQuery(word, COMPLETED));
            any.add(weighed(longer, weights.completed()), Occur.SHOULD);
        }
        if (mayBeMisspelled(word.text())) {
            var alike = parts.expanded(new FuzzyQuery(word, 1, 1, MOST_CORRECTIONS, true));
            any.add(weighed(alike, weights.corrected()), Occur.SHOULD);
        }
    }

    private boolean isKnown(Token word) throws IOException {
        return parts.texts(word.stem()) > 0 || parts.texts(word.surface()) > 0;
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

    private Query concept(Group group) throws IOException {
        return new DisjunctionMaxQuery(
                List.of(
                        weighed(oneOf(parts.text(), group.forms()), weights.concept()),
                        weighed(oneOf(parts.text(), group.near()), weights.near()),
                        weighed(
                                oneOf(IndexFields.CONTEXT, group.forms()),
                                weights.context() * weights.concept())),
                0.2f);
    }

    private static Query oneOf(String field, List<Form> forms) {
        var words = new SynonymQuery.Builder(field);
        var ways = new ArrayList<Query>();
        for (var form : forms) {
            var stems = form.stems();
            if (stems.size() == 1) {
                words.addTerm(new Term(field, stems.getFirst()));
            } else {
                ways.add(new PhraseQuery(SLOP, field, stems.toArray(String[]::new)));
            }
        }
        ways.add(words.build());
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query weighed(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
