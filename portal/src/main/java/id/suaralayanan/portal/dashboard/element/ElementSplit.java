package id.suaralayanan.portal.dashboard.element;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.decomposition.Groups;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The answers to an element by one way of grouping the respondents. Groups of fewer than ten are
/// told together, and so that nobody is found by subtracting.
///
/// @param way which, e.g. `SERVICE`
record ElementSplit(String way, List<Row> rows) {
    record Row(Words name, ElementTally tally) {
        /// Share of a score, 1 to 4, in whole percent.
        public long percent(int score) {
            long of = List.of(tally.c1(), tally.c2(), tally.c3(), tally.c4()).get(score - 1);
            return tally.answers() == 0 ? 0 : Math.round(100.0 * of / tally.answers());
        }
    }

    static <G> ElementSplit of(
            String way, Element element, Map<G, Tally> counted, Function<Optional<G>, Words> name) {
        return new ElementSplit(
                way,
                Groups.of(counted).stream()
                        .filter(it -> it.tally().respondents() > 0)
                        .map(it -> new Row(name.apply(it.group()), it.tally().element(element)))
                        .toList());
    }
}
