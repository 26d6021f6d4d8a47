package id.suaralayanan.portal.search.lucene.query;

import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What matches as asked (*persis*): every phrase, and of the words all of up to two and six in ten
/// of more. `kk` also finds `kartu keluarga`, and the other way round.
final class StrictQueries {
    /// Stems of an expression, abbreviated or in full, to the stems of all its forms.
    private final Map<List<String>, List<List<Token>>> expressions = new LinkedHashMap<>();

    private final int longestExpression;

    StrictQueries(Dictionaries dictionaries, IndonesianAnalyzer analyzer) {
        dictionaries
                .expressions()
                .forEach((abbreviation, inFull) -> learn(abbreviation, inFull, analyzer));
        longestExpression = expressions.keySet().stream().mapToInt(List::size).max().orElse(1);
    }

    private void learn(String abbreviation, List<String> inFull, IndonesianAnalyzer analyzer) {
        var forms = new ArrayList<List<Token>>();
        forms.add(analyzer.tokens(abbreviation));
        inFull.forEach(form -> forms.add(analyzer.tokens(form)));
        forms.forEach(form -> expressions.putIfAbsent(stems(form), forms));
    }

    Query of(TextParts parts, WordedQuery typed) {
        return parts.either(in -> of(in, typed));
    }

    private Query of(String field, WordedQuery typed) {
        var all = new BooleanQuery.Builder();
        typed.phrases().forEach(phrase -> all.add(phrase(field, phrase), Occur.MUST));
        var clauses = clauses(field, typed.words());
        if (!clauses.isEmpty()) {
            var some = new BooleanQuery.Builder();
            clauses.forEach(clause -> some.add(clause, Occur.SHOULD));
            some.setMinimumNumberShouldMatch(needed(clauses.size()));
            all.add(some.build(), Occur.MUST);
        }
        return all.build();
    }

    private static int needed(int words) {
        return words <= 2 ? words : Math.ceilDiv(words * 6, 10);
    }

    private List<Query> clauses(String field, List<Token> words) {
        var clauses = new ArrayList<Query>();
        int length;
        for (int i = 0; i < words.size(); i += length) {
            length = expressionAt(words, i);
            clauses.add(clause(field, words.subList(i, i + length)));
        }
        return clauses;
    }

    /// Number of words of the longest expression that starts here, 1 where none does.
    private int expressionAt(List<Token> words, int start) {
        int length = Math.min(longestExpression, words.size() - start);
        while (length > 1
                && !expressions.containsKey(stems(words.subList(start, start + length)))) {
            length--;
        }
        return length;
    }

    private Query clause(String field, List<Token> words) {
        var forms = expressions.getOrDefault(stems(words), List.of(words));
        var queries = forms.stream().map(form -> phrase(field, form)).distinct().toList();
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    static List<String> stems(List<Token> words) {
        return words.stream().map(Token::stem).toList();
    }

    static Query phrase(String field, List<Token> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.getFirst().stem()));
        }
        var phrase = new PhraseQuery.Builder();
        int first = words.getFirst().place();
        words.forEach(word -> phrase.add(new Term(field, word.stem()), word.place() - first));
        return phrase.build();
    }
}
