package id.suaralayanan.portal.search.lucene.query;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.SearchPage.Meaning;
import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Questions in Lucene's terms: the words, and what they are narrowed down by.
public final class FilteredQueries {
    private static final Pattern TICKET =
            Pattern.compile("(?i)\\s*ADU-?([2-9A-HJKMNP-TV-Z]{4})-?([2-9A-HJKMNP-TV-Z]{4})\\s*");

    private final IndonesianAnalyzer analyzer;
    private final StrictQueries strict;
    private final ConceptLexicon lexicon;
    private final Weights weights;

    public FilteredQueries(
            Dictionaries dictionaries, IndonesianAnalyzer analyzer, Weights weights) {
        this.analyzer = analyzer;
        this.strict = new StrictQueries(dictionaries, analyzer);
        this.lexicon = new ConceptLexicon(dictionaries, analyzer);
        this.weights = weights;
    }

    /// @param query what matches as asked (*persis*), narrowed down
    /// @param words the part of it that a text can match, for highlighting
    /// @param ranked by relevance and recency; else all are alike and the newest comes first
    /// @param near what is near (*mirip*), for when little matches as asked
    public record Question(Query query, Query words, boolean ranked, Optional<Near> near) {}

    /// Everything that is near, what matches as asked lifted.
    ///
    /// @param query narrowed down
    /// @param words the part that a text can match
    /// @param meanings what is searched besides the words asked for
    public record Near(Query query, Query words, List<Meaning> meanings) {}

    public Question of(ComplaintQuery asked, IndexReader index) throws IOException {
        var ticket = TICKET.matcher(asked.text());
        if (ticket.matches()) {
            return plain(asked, ticket(ticket.group(1) + "-" + ticket.group(2)));
        }
        if (asked.text().isBlank()) {
            return plain(asked, MatchAllDocsQuery.INSTANCE);
        }
        return worded(asked, WordedQuery.of(asked.text(), analyzer), index);
    }

    private Question worded(ComplaintQuery asked, WordedQuery typed, IndexReader index)
            throws IOException {
        if (typed.isEmpty()) {
            var nothing = new MatchNoDocsQuery("no word");
            return new Question(nothing, nothing, true, Optional.empty());
        }
        var parts = TextParts.of(asked.audience(), index, weights);
        var exact = strict.of(parts, typed);
        return new Question(
                narrowed(asked).add(exact, Occur.MUST).build(),
                exact,
                true,
                typed.words().isEmpty()
                        ? Optional.empty()
                        : Optional.of(near(asked, typed, parts, exact)));
    }

    private Near near(ComplaintQuery asked, WordedQuery typed, TextParts parts, Query exact)
            throws IOException {
        var queries = new NearQueries(lexicon, weights, parts, asked.widened());
        var words = queries.of(typed);
        return new Near(
                narrowed(asked).add(queries.lifted(words, exact), Occur.MUST).build(),
                words,
                queries.meanings(typed));
    }

    private static Question plain(ComplaintQuery asked, Query query) {
        var narrowed = narrowed(asked).add(query, Occur.FILTER).build();
        return new Question(narrowed, query, false, Optional.empty());
    }

    private static Query ticket(String letters) {
        return new TermQuery(
                new Term(IndexFields.TICKET, "ADU-" + letters.toUpperCase(Locale.ROOT)));
    }

    private static BooleanQuery.Builder narrowed(ComplaintQuery asked) {
        var all = new BooleanQuery.Builder();
        switch (asked.audience()) {
            case Audience.Everyone _ -> only(all, IndexFields.PUBLIC, IndexFields.YES);
            case Audience.Unit unit -> only(all, IndexFields.of(Dimension.UNIT), unit.code());
            case Audience.AllUnits _ -> {}
        }
        asked.chosen().forEach((dimension, value) -> only(all, IndexFields.of(dimension), value));
        asked.region().ifPresent(region -> only(all, IndexFields.REGION, region));
        if (asked.from().isPresent() || asked.to().isPresent()) {
            all.add(days(asked.from(), asked.to()), Occur.FILTER);
        }
        return all;
    }

    private static void only(BooleanQuery.Builder all, String field, String value) {
        all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }

    private static Query days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return IntField.newRangeQuery(
                IndexFields.DAY,
                from.map(FilteredQueries::number).orElse(Integer.MIN_VALUE),
                to.map(FilteredQueries::number).orElse(Integer.MAX_VALUE));
    }

    private static int number(LocalDate day) {
        return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
