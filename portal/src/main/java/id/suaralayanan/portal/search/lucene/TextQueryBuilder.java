package id.suaralayanan.portal.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Words and phrases in Lucene's terms.
///
/// - every phrase must occur; of the words, all of up to two and six in ten of more
/// - `kk` also finds `kartu keluarga`, and the other way round
/// - tolerant: the last word may be incomplete (from three letters), words of five letters and more
///   may hold one mistake; what matches without tolerance comes first
///
/// Built of the analyzer's words only; no parser ever sees what was typed.
final class TextQueryBuilder {
    private static final int SHORTEST_PREFIX = 3;
    private static final int SHORTEST_MISSPELLED = 5;
    private static final int MOST_CORRECTIONS = 20;
    private static final float OF_INCOMPLETE = 0.1f;
    private static final float OF_MISSPELLED = 0.3f;
    private static final float OF_WELL_SPELLED = 8;

    private final Analyzer analyzer;

    /// Stems of an expression, abbreviated or in full, to the stems of all its forms.
    private final Map<List<String>, List<List<Token>>> expressions = new LinkedHashMap<>();

    private final int longestExpression;

    TextQueryBuilder(Analyzer analyzer) {
        this.analyzer = analyzer;
        Dictionaries.expressions().forEach(this::learn);
        longestExpression = expressions.keySet().stream().mapToInt(List::size).max().orElse(1);
    }

    private void learn(String abbreviation, List<String> inFull) {
        var forms = new ArrayList<List<Token>>();
        forms.add(Token.of(analyzer, abbreviation));
        inFull.forEach(form -> forms.add(Token.of(analyzer, form)));
        forms.forEach(form -> expressions.putIfAbsent(stems(form), forms));
    }

    /// @param tolerant empty where tolerance changes nothing
    record Matching(Query strict, Optional<Query> tolerant) {}

    Matching of(String field, ParsedQuery parsedQuery) {
        var phrases =
                parsedQuery.phrases().stream()
                        .map(phrase -> Token.of(analyzer, phrase))
                        .filter(words -> !words.isEmpty())
                        .map(words -> phrase(field, words))
                        .toList();
        var words = Token.of(analyzer, parsedQuery.words());
        if (phrases.isEmpty() && words.isEmpty()) {
            return new Matching(new MatchNoDocsQuery("no word"), Optional.empty());
        }
        boolean open =
                parsedQuery.open()
                        && !words.isEmpty()
                        && ends(words.getLast(), parsedQuery.words());
        var terms = new Terms(field, open);
        var strict = all(phrases, terms.strict(words));
        var tolerant = terms.tolerant(words);
        return tolerant.equals(terms.strict(words))
                ? new Matching(strict, Optional.empty())
                : new Matching(strict, Optional.of(strictFirst(strict, all(phrases, tolerant))));
    }

    private static boolean ends(Token last, String text) {
        return last.end() == text.length();
    }

    private static Query all(List<Query> phrases, List<Query> words) {
        var all = new BooleanQuery.Builder();
        phrases.forEach(phrase -> all.add(phrase, Occur.MUST));
        if (!words.isEmpty()) {
            var some = new BooleanQuery.Builder();
            words.forEach(word -> some.add(word, Occur.SHOULD));
            some.setMinimumNumberShouldMatch(needed(words.size()));
            all.add(some.build(), Occur.MUST);
        }
        return all.build();
    }

    private static int needed(int words) {
        return words <= 2 ? words : Math.ceilDiv(words * 6, 10);
    }

    private static Query strictFirst(Query strict, Query tolerant) {
        return new BooleanQuery.Builder()
                .add(tolerant, Occur.MUST)
                .add(new BoostQuery(new ConstantScoreQuery(strict), OF_WELL_SPELLED), Occur.SHOULD)
                .build();
    }

    private static List<String> stems(List<Token> words) {
        return words.stream().map(Token::stem).toList();
    }

    private static Query phrase(String field, List<Token> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.getFirst().stem()));
        }
        var phrase = new PhraseQuery.Builder();
        int first = words.getFirst().place();
        words.forEach(word -> phrase.add(new Term(field, word.stem()), word.place() - first));
        return phrase.build();
    }

    /// The clauses of words in one field.
    private final class Terms {
        private final String field;
        private final boolean open;

        Terms(String field, boolean open) {
            this.field = field;
            this.open = open;
        }

        List<Query> strict(List<Token> words) {
            return clauses(words, false);
        }

        List<Query> tolerant(List<Token> words) {
            return clauses(words, true);
        }

        private List<Query> clauses(List<Token> words, boolean tolerant) {
            var clauses = new ArrayList<Query>();
            int i = 0;
            while (i < words.size()) {
                int length = expressionAt(words, i);
                if (length > 0) {
                    clauses.add(expression(words.subList(i, i + length)));
                    i += length;
                } else {
                    boolean last = open && i == words.size() - 1;
                    clauses.add(tolerant ? tolerant(words.get(i), last) : exact(words.get(i)));
                    i++;
                }
            }
            return clauses;
        }

        /// Number of words of the longest expression that starts here, 0 where none does.
        private int expressionAt(List<Token> words, int start) {
            for (int length = Math.min(longestExpression, words.size() - start);
                    length > 0;
                    length--) {
                if (expressions.containsKey(stems(words.subList(start, start + length)))) {
                    return length;
                }
            }
            return 0;
        }

        private Query expression(List<Token> words) {
            var forms = expressions.getOrDefault(stems(words), List.of(words));
            return new DisjunctionMaxQuery(
                    forms.stream().map(form -> phrase(field, form)).distinct().toList(), 0);
        }

        private Query exact(Token word) {
            return new TermQuery(new Term(field, word.stem()));
        }

        private Query tolerant(Token word, boolean last) {
            var ways = new ArrayList<Query>();
            ways.add(exact(word));
            var surface = new Term(field, word.surface());
            if (last && word.surface().length() >= SHORTEST_PREFIX) {
                ways.add(new BoostQuery(new PrefixQuery(surface), OF_INCOMPLETE));
            }
            if (mayBeMisspelled(word.surface())) {
                ways.add(
                        new BoostQuery(
                                new FuzzyQuery(surface, 1, 1, MOST_CORRECTIONS, true),
                                OF_MISSPELLED));
            }
            return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
        }

        private static boolean mayBeMisspelled(String word) {
            return word.length() >= SHORTEST_MISSPELLED
                    && word.chars().allMatch(Character::isLetter);
        }
    }
}
