package id.suaralayanan.portal.dashboard.unit;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.importance.ElementPriority;
import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import id.suaralayanan.analytics.indicators.ranking.FunnelSide;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.ranking.Ranking;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.Numbers;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a chart says, in one sentence; also for those who cannot see it.
///
/// Templates call it as `@findings`.
@Component("findings")
record ChartSummaries(Messages messages, Numbers numbers, Periods periods) {
    /// In the reader's language.
    public String of(Words words, Locale language) {
        return language.getLanguage().equals("en") ? words.en() : words.id();
    }

    /// The patterns that answers raise, with commas between.
    public String all(List<IntegrityTest> tests, Locale language) {
        return tests.stream()
                .map(test -> of(test.words(), language))
                .collect(Collectors.joining(", "));
    }

    /// "naik 1,30", "turun 0,40", "tetap".
    public String move(BigDecimal points, Locale language) {
        String key = points.signum() > 0 ? "up" : points.signum() < 0 ? "down" : "same";
        return messages.of(language, "move." + key, numbers.points(points.abs(), language));
    }

    /// With a sign: "+0,12", "−0,03", "0,00".
    public String signed(BigDecimal points, Locale language) {
        String sign = points.signum() > 0 ? "+" : points.signum() < 0 ? "−" : "";
        return sign + numbers.points(points.abs(), language);
    }

    /// An estimate with the two decimals of an index.
    public String points(double estimate, Locale language) {
        return numbers.points(BigDecimal.valueOf(estimate), language);
    }

    /// Highest, lowest and latest month of a trend.
    public String trend(List<Overview.Month> months, Locale language) {
        List<Figure> known =
                months.stream()
                        .flatMap(month -> month.figure().stream())
                        .filter(figure -> figure.measured().isPresent())
                        .toList();
        if (known.size() < 2) {
            return messages.of(language, "trend.finding.none");
        }
        Figure high = known.stream().max(Comparator.comparing(ChartSummaries::ikm)).orElseThrow();
        Figure low = known.stream().min(Comparator.comparing(ChartSummaries::ikm)).orElseThrow();
        return messages.of(
                language,
                "trend.finding",
                told(known.getLast(), language),
                told(high, language),
                told(low, language));
    }

    private String told(Figure figure, Locale language) {
        return messages.of(
                language,
                "trend.month",
                numbers.points(ikm(figure), language),
                periods.name(figure.cut().period(), language));
    }

    private static BigDecimal ikm(Figure figure) {
        return figure.measured().orElseThrow().ikm();
    }

    /// The element most often given a 1 or 2, where one is.
    public String elements(List<ElementRow> rows, Locale language) {
        var answered = rows.stream().filter(row -> row.tally().answers() > 0).toList();
        var shares = answered.stream().mapToDouble(ChartSummaries::unhappy).summaryStatistics();
        if (answered.isEmpty()) {
            return messages.of(language, "elements.finding.none");
        }
        String most = numbers.whole(Math.round(100 * shares.getMax()), language);
        if (shares.getMax() == 0) {
            return messages.of(language, "elements.finding.happy");
        }
        if (shares.getMax() == shares.getMin()) {
            return messages.of(language, "elements.finding.alike", most);
        }
        var worst = Collections.max(answered, Comparator.comparingDouble(ChartSummaries::unhappy));
        return messages.of(language, "elements.finding", name(worst.element(), language), most);
    }

    /// How many units of a group differ from it.
    public String ranking(Ranking ranking, Locale language) {
        return messages.of(
                language,
                "ranking.finding",
                ranking.ranked().size(),
                ranking.above(),
                ranking.below());
    }

    /// How many units lie outside the funnel.
    public String funnel(Ranking ranking, Locale language) {
        Double target = ranking.target();
        return messages.of(
                language,
                "funnel.finding",
                ranking.ranked().size(),
                ranking.outliers().size(),
                ranking.outside(FunnelSide.HIGH),
                ranking.outside(FunnelSide.LOW),
                target == null ? "–" : numbers.points(BigDecimal.valueOf(target), language));
    }

    private static double unhappy(ElementRow row) {
        return (double) (row.tally().c1() + row.tally().c2()) / row.tally().answers();
    }

    /// Names of elements; some have commas of their own.
    public String names(List<ElementPriority> elements, Locale language) {
        return elements.stream()
                .map(it -> name(it.element(), language))
                .collect(Collectors.joining("; "));
    }

    public String name(Element element, Locale language) {
        return of(element.words(), language);
    }
}
