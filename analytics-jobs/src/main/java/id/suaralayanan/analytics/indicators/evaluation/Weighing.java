package id.suaralayanan.analytics.indicators.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// How the steps of form F02 and the users' means of F03 become one index.
///
/// @param f02Share per cent of F02
/// @param aspects weights in per cent, by aspect; 0 is outside the index
/// @param indicators in the order of the form
/// @param questions how many F03 asks
public record Weighing(
        int f02Share, Map<Integer, Integer> aspects, List<Part> indicators, int questions) {
    public Weighing {
        aspects = Map.copyOf(aspects);
        indicators = List.copyOf(indicators);
    }

    /// @param parts of all parts of its aspect
    public record Part(int aspect, int parts) {}

    boolean counts(Part indicator) {
        return weight(indicator.aspect()) > 0;
    }

    int weight(int aspect) {
        return aspects.getOrDefault(aspect, 0);
    }

    /// Of all indicators of an aspect.
    int parts(int aspect) {
        return indicators.stream().filter(it -> it.aspect() == aspect).mapToInt(Part::parts).sum();
    }

    /// Sum of parts times steps, of an aspect that is whole.
    BigDecimal weighted(int aspect, List<Integer> steps) {
        long sum = 0;
        for (int i = 0; i < indicators.size(); i++) {
            var part = indicators.get(i);
            sum += part.aspect() == aspect ? (long) part.parts() * steps.get(i) : 0;
        }
        return BigDecimal.valueOf(sum);
    }
}
