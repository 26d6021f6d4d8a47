package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.RequiredSample;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.index.WeightVariant;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/// How the figures are made, in plain words, with an example that the very same code computes.
@Controller
final class MethodPage {
    /// The first 49 forms of Kabupaten Sekadau, first half of 2019: sums of U1 … U9.
    private static final List<Long> SUMS =
            List.of(138L, 139L, 150L, 177L, 159L, 163L, 161L, 143L, 159L);

    private static final long FORMS = 49;

    @GetMapping("/metode")
    Rendering method() {
        var tally = example();
        if (!(SatisfactionIndex.of(tally) instanceof SatisfactionIndex.Measured index)) {
            throw new IllegalStateException("the example has no index");
        }
        var interval = Interval.of(tally, OptionalLong.empty(), Spread.USUAL_SD).orElseThrow();
        return Rendering.view("figures/method")
                .modelAttribute("forms", FORMS)
                .modelAttribute("lines", lines(tally))
                .modelAttribute("sum", SUMS.stream().mapToLong(Long::longValue).sum())
                .modelAttribute("ikm", index.value())
                .modelAttribute("grade", index.grade())
                .modelAttribute("low", interval.printedLow())
                .modelAttribute("high", interval.printedHigh())
                .modelAttribute("variants", variants(tally))
                .modelAttribute("grades", Grade.values())
                .modelAttribute("samples", samples())
                .modelAttribute("leastPublished", Disclosure.LEAST_PUBLISHED)
                .modelAttribute("leastCompared", Disclosure.LEAST_COMPARED)
                .modelAttribute("versions", List.of(SatisfactionIndex.FORMULA, Interval.FORMULA))
                .build();
    }

    private static List<Line> lines(Tally tally) {
        return Stream.of(Element.values())
                .map(element ->
                        new Line(
                                element,
                                tally.element(element).sum(),
                                tally.element(element).mean().orElseThrow()))
                .toList();
    }

    private static Map<BigDecimal, BigDecimal> variants(Tally tally) {
        var figures = new LinkedHashMap<BigDecimal, BigDecimal>();
        for (WeightVariant variant : WeightVariant.values()) {
            figures.put(variant.weight(), variant.compare(tally).orElseThrow());
        }
        return figures;
    }

    private static Map<Long, Long> samples() {
        var required = new LinkedHashMap<Long, Long>();
        LongStream.of(10, 50, 100, 500, 1_000, 10_000, 1_000_000)
                .forEach(users -> required.put(users, RequiredSample.of(users).orElseThrow()));
        return required;
    }

    /// The sums as evenly spread as they allow. The squares are those of forms that are one point
    /// above or below their mean: only the interval of the example depends on them.
    private static Tally example() {
        long total = SUMS.stream().mapToLong(Long::longValue).sum();
        return new Tally(
                FORMS,
                FORMS,
                SUMS.stream().map(MethodPage::spread).toList(),
                total,
                Math.round((double) total * total / FORMS) + FORMS);
    }

    private static ElementTally spread(long sum) {
        int low = Math.toIntExact(sum / FORMS);
        long higher = sum % FORMS;
        long[] counts = new long[5];
        counts[low - 1] = FORMS - higher;
        counts[low] = higher;
        return new ElementTally(counts[0], counts[1], counts[2], counts[3]);
    }

    /// One element of the example.
    public record Line(Element element, long sum, BigDecimal mean) {}
}
