package id.suaralayanan.analytics.satisfaction;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex.Measured;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex.NoAnswers;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Figures as they are listed in a summary: whoever runs the jobs sees them all, also those of
/// fewer than ten respondents.
final class Lines {
    private Lines() {}

    /// Of the unit, one line per period, also where it has no answers; or of all units that have.
    static List<LinkedHashMap<String, @Nullable Serializable>> of(
            Optional<PeerUnits.Unit> unit, Collection<Period> periods, List<IndicatorRow> figures) {
        return unit.isPresent()
                ? periods.stream().map(period -> of(unit.get(), period, figures)).toList()
                : figures.stream()
                        .sorted(Comparator.comparing(figure -> figure.sums().unitCode()))
                        .map(Lines::of)
                        .toList();
    }

    private static LinkedHashMap<String, @Nullable Serializable> of(
            PeerUnits.Unit unit, Period period, List<IndicatorRow> figures) {
        return figures.stream()
                .filter(figure -> figure.sums().unit() == unit.id())
                .filter(figure -> figure.sums().period().equals(period))
                .findFirst()
                .map(Lines::of)
                .orElseGet(() -> line(unit.code(), period, 0, new NoAnswers(List.of())));
    }

    private static LinkedHashMap<String, @Nullable Serializable> of(IndicatorRow figure) {
        Sums sums = figure.sums();
        return line(sums.unitCode(), sums.period(), sums.tally().respondents(), figure.index());
    }

    private static LinkedHashMap<String, @Nullable Serializable> line(
            String unit, Period period, long respondents, SatisfactionIndex index) {
        var line = new LinkedHashMap<String, @Nullable Serializable>();
        line.put("unit", unit);
        line.put("period", period.code());
        line.put("respondents", respondents);
        switch (index) {
            case Measured measured -> {
                line.put("ikm", measured.value().toPlainString());
                line.put("grade", measured.grade().name());
            }
            case NoAnswers none -> {
                line.put("ikm", null);
                line.put("grade", null);
                line.put("reason", none.reason());
            }
        }
        return line;
    }
}
