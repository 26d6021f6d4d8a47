package id.suaralayanan.portal.dashboard.unit;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.portal.complaints.AnswerSpeed;
import id.suaralayanan.portal.dashboard.Recalculation;
import id.suaralayanan.portal.dashboard.Workload;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.evidence.AnswerEvidence;
import id.suaralayanan.portal.history.TrendYear;
import id.suaralayanan.portal.sampling.SampleState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The first page of a unit: better or worse, which of the nine, what waits.
///
/// @param quarter the one that is shown
/// @param speed how long citizens wait for a reply
/// @param evidence how the answers of the quarter and of the one before came
/// @param years by year, where the unit brought earlier ones
/// @param sample how many should answer, and do
/// @param filed figures by period: the quarter, the one before, and the months of the trend
record Overview(
        Period quarter,
        Map<Period, Figure> filed,
        Workload workload,
        AnswerSpeed speed,
        List<Comments.Comment> comments,
        AnswerEvidence evidence,
        Recalculation indicators,
        OnboardingState.Beginning beginning,
        List<TrendYear> years,
        SampleState sample) {
    private static final int TREND_MONTHS = 12;
    private static final int PRIORITIES = 2;

    /// One month of the trend; without a figure nobody answered in it.
    record Month(Period period, Optional<Figure> figure) {}

    /// The months up to the end of the quarter, oldest first.
    static List<Period> trendMonths(Period quarter) {
        return Stream.iterate(Period.of(Period.Kind.MONTH, quarter.lastDay()), Period::previous)
                .limit(TREND_MONTHS)
                .toList()
                .reversed();
    }

    public Optional<Figure> current() {
        return Optional.ofNullable(filed.get(quarter)).filter(it -> it.respondents() > 0);
    }

    public Optional<Figure> previous() {
        return Optional.ofNullable(filed.get(quarter.previous()));
    }

    /// The difference to the quarter before; empty where one of the two has no index.
    public Optional<Figure.Move> move() {
        return index().flatMap(is -> previous().flatMap(Figure::measured).map(is::since));
    }

    public List<ElementRow> elements() {
        Tally before = previous().map(Figure::tally).orElse(Tally.EMPTY);
        return current().map(now -> ElementRow.of(now.tally(), before)).orElse(List.of());
    }

    public List<Element> weakest() {
        return index().map(is -> is.weakest(PRIORITIES)).orElse(List.of());
    }

    private Optional<Figure.Measured> index() {
        return current().flatMap(Figure::measured);
    }

    /// Months ahead of the present have no figure yet and are left out.
    public List<Month> trend() {
        List<Month> months =
                trendMonths(quarter).stream()
                        .map(month -> new Month(month, Optional.ofNullable(filed.get(month))))
                        .toList();
        int last = months.size();
        while (last > 0 && months.get(last - 1).figure().isEmpty()) {
            last--;
        }
        return months.subList(0, last);
    }

    public boolean isNew() {
        return beginning.ratings() == 0 && filed.isEmpty();
    }
}
