package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.SearchPage.Reason;
import id.suaralayanan.portal.search.SearchPage.Where;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.search.Explanation;

/// What Lucene says of a score, in words for people: which words were found where, and what they
/// add.
final class Reasons {
    private static final int MOST = 8;
    private static final int MOST_WORDS = 3;

    /// `weight(original:antre in 12)`, `weight(Synonym(original:antre original:tunggu) in 12)` and
    /// `weight(original:"tidak ramah"~2 in 12)`.
    private static final Pattern WEIGHT =
            Pattern.compile("weight\\((.+) in \\d+\\).*", Pattern.DOTALL);

    private static final Pattern TERM = Pattern.compile("([a-z-]+):(\"[^\"]*\"|[^\\s)]+)");
    private static final String STRICT = "ConstantScore(";

    private final String replies;
    private final Set<String> held;
    private final List<Reason> reasons = new ArrayList<>();

    private Reasons(Audience audience, Set<String> held) {
        this.replies = IndexFields.repliesFor(audience);
        this.held = held;
    }

    /// The weightiest first.
    ///
    /// @param held the words of the complaint: of many that mean the same, those that it holds are
    ///   named
    static List<Reason> of(Explanation score, Audience audience, Set<String> held) {
        var reasons = new Reasons(audience, held);
        reasons.collect(score);
        return reasons.reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::value).reversed())
                .limit(MOST)
                .toList();
    }

    private void collect(Explanation part) {
        if (!part.isMatch()) {
            return;
        }
        double value = part.getValue().doubleValue();
        Matcher weight = WEIGHT.matcher(part.getDescription());
        if (weight.matches()) {
            add(weight.group(1), value);
        } else if (part.getDescription().startsWith(STRICT)) {
            reasons.add(new Reason(Where.STRICT, "", value));
        } else {
            for (var detail : part.getDetails()) {
                collect(detail);
            }
        }
    }

    private void add(String terms, double value) {
        Matcher term = TERM.matcher(terms);
        if (value > 0 && term.find()) {
            var where = where(term.group(1));
            var words =
                    term.reset().results().map(found -> found.group(2).replace("\"", "")).toList();
            var named = words.stream().filter(this::isHeld).toList();
            var shown = named.isEmpty() ? words : named;
            reasons.add(
                    new Reason(
                            where,
                            shown.stream().limit(MOST_WORDS).collect(Collectors.joining(", ")),
                            value));
        }
    }

    private boolean isHeld(String words) {
        return held.containsAll(List.of(words.split(" ")));
    }

    private Where where(String field) {
        return field.equals(IndexFields.CONTEXT)
                ? Where.PLACE
                : field.equals(replies) ? Where.REPLY : Where.TEXT;
    }
}
