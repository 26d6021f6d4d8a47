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
final class Questions {
    private static final Pattern TICKET =
            Pattern.compile("(?i)\\s*ADU-?([2-9A-HJKMNP-TV-Z]{4})-?([2-9A-HJKMNP-TV-Z]{4})\\s*");

    private final Wording wording;

    Questions(Analyzer analyzer) {
        this.wording = new Wording(analyzer);
    }

    /// @param words the part of the query that a text can match, for highlighting
    /// @param ranked by relevance and [Recency]; else all are alike and the newest comes first
    /// @param tolerant the same question with incomplete and misspelled words; empty where it would
    ///   be no other
    record Question(Query query, Query words, boolean ranked, Optional<Question> tolerant) {}

    Question of(ComplaintQuery asked) {
        var ticket = TICKET.matcher(asked.text());
        if (ticket.matches()) {
            return plain(asked, ticket(ticket.group(1) + "-" + ticket.group(2)));
        }
        if (asked.text().isBlank()) {
            return plain(asked, MatchAllDocsQuery.INSTANCE);
        }
        var words = wording.of(Fields.textFor(asked.audience()), Asked.of(asked.text()));
        var tolerant = words.tolerant().map(query -> ranked(asked, query, Optional.empty()));
        return ranked(asked, words.strict(), tolerant);
    }

    private static Question plain(ComplaintQuery asked, Query query) {
        var narrowed = narrowed(asked).add(query, Occur.FILTER).build();
        return new Question(narrowed, query, false, Optional.empty());
    }

    private static Question ranked(ComplaintQuery asked, Query words, Optional<Question> tolerant) {
        var query = narrowed(asked).add(words, Occur.MUST).build();
        return new Question(query, words, true, tolerant);
    }

    private static Query ticket(String letters) {
        return new TermQuery(new Term(Fields.TICKET, "ADU-" + letters.toUpperCase(Locale.ROOT)));
    }

    private static BooleanQuery.Builder narrowed(ComplaintQuery asked) {
        var all = new BooleanQuery.Builder();
        switch (asked.audience()) {
            case Audience.Everyone _ -> only(all, Fields.PUBLIC, Fields.YES);
            case Audience.Unit unit -> only(all, Fields.of(Dimension.UNIT), unit.code());
            case Audience.AllUnits _ -> {}
        }
        asked.chosen().forEach((dimension, value) -> only(all, Fields.of(dimension), value));
        asked.region().ifPresent(region -> only(all, Fields.REGION, region));
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
                Fields.DAY,
                from.map(Questions::number).orElse(Integer.MIN_VALUE),
                to.map(Questions::number).orElse(Integer.MAX_VALUE));
    }

    private static int number(LocalDate day) {
        return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
