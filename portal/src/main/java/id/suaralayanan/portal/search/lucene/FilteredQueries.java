package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.Dimension;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Questions in Lucene's terms: the words, and what they are narrowed down by.
final class FilteredQueries {
    private static final Pattern TICKET =
            Pattern.compile("(?i)\\s*ADU-?([2-9A-HJKMNP-TV-Z]{4})-?([2-9A-HJKMNP-TV-Z]{4})\\s*");

    private final TextQueryBuilder wording;

    FilteredQueries(Analyzer analyzer) {
        this.wording = new TextQueryBuilder(analyzer);
    }

    /// @param words the part of the query that a text can match, for highlighting
    /// @param ranked by relevance and [RecencyRescorer]; else all are alike and the newest comes
    ///   first
    /// @param tolerant the same question with incomplete and misspelled words; empty where it would
    ///   be no other
    record Question(Query query, Query words, boolean ranked, Optional<Question> tolerant) {}

    Question of(ComplaintQuery parsedQuery) {
        var ticket = TICKET.matcher(parsedQuery.text());
        if (ticket.matches()) {
            return plain(parsedQuery, ticket(ticket.group(1) + "-" + ticket.group(2)));
        }
        if (parsedQuery.text().isBlank()) {
            return plain(parsedQuery, MatchAllDocsQuery.INSTANCE);
        }
        var words =
                wording.of(
                        IndexFields.textFor(parsedQuery.audience()),
                        ParsedQuery.of(parsedQuery.text()));
        var tolerant = words.tolerant().map(query -> ranked(parsedQuery, query, Optional.empty()));
        return ranked(parsedQuery, words.strict(), tolerant);
    }

    private static Question plain(ComplaintQuery parsedQuery, Query query) {
        var narrowed = narrowed(parsedQuery).add(query, Occur.FILTER).build();
        return new Question(narrowed, query, false, Optional.empty());
    }

    private static Question ranked(
            ComplaintQuery parsedQuery, Query words, Optional<Question> tolerant) {
        var query = narrowed(parsedQuery).add(words, Occur.MUST).build();
        return new Question(query, words, true, tolerant);
    }

    private static Query ticket(String letters) {
        return new TermQuery(
                new Term(IndexFields.TICKET, "ADU-" + letters.toUpperCase(Locale.ROOT)));
    }

    private static BooleanQuery.Builder narrowed(ComplaintQuery parsedQuery) {
        var all = new BooleanQuery.Builder();
        switch (parsedQuery.audience()) {
            case Audience.Everyone _ -> only(all, IndexFields.PUBLIC, IndexFields.YES);
            case Audience.Unit unit -> only(all, IndexFields.of(Dimension.UNIT), unit.code());
            case Audience.AllUnits _ -> {}
        }
        parsedQuery
                .chosen()
                .forEach((dimension, value) -> only(all, IndexFields.of(dimension), value));
        parsedQuery.region().ifPresent(region -> only(all, IndexFields.REGION, region));
        if (parsedQuery.from().isPresent() || parsedQuery.to().isPresent()) {
            all.add(days(parsedQuery.from(), parsedQuery.to()), Occur.FILTER);
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
