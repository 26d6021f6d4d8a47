package id.suaralayanan.portal.history.reading;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.history.Exactness;
import id.suaralayanan.portal.history.PastFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Adds up what was understood, by period.
final class PastSums {
    private static final BigDecimal BEST = BigDecimal.valueOf(4);

    private final PastMapping mapping;
    private final SortedMap<Period, Counted> counted = new TreeMap<>();
    private final SortedMap<Period, PastFigure> results = new TreeMap<>();

    PastSums(PastMapping mapping) {
        this.mapping = mapping;
    }

    private static final class Counted {
        private final long[] sums;
        private final long[] counts;
        private long respondents;

        private Counted(int elements) {
            sums = new long[elements];
            counts = new long[elements];
        }

        private void add(List<Optional<BigDecimal>> answers) {
            respondents++;
            for (int i = 0; i < sums.length; i++) {
                int points = answers.get(i).map(BigDecimal::intValue).orElse(0);
                sums[i] += points;
                counts[i] += points > 0 ? 1 : 0;
            }
        }
    }

    /// @return false when the line is refused after all
    boolean add(PastLine line, List<PastFault> faults) {
        if (mapping.kind() == PastKind.ANSWERS) {
            counted.computeIfAbsent(line.period(), _ -> new Counted(mapping.scale().elements()))
                    .add(line.elements());
            return true;
        }
        Optional<String> fault = addResult(line);
        fault.ifPresent(
                code -> faults.add(PastFault.ofLine(line.number(), code, line.period().code())));
        return fault.isEmpty();
    }

    private Optional<String> addResult(PastLine line) {
        if (results.keySet().stream().anyMatch(known -> overlap(known, line.period()))) {
            return Optional.of("period-twice");
        }
        List<BigDecimal> values = line.elements().stream().flatMap(Optional::stream).toList();
        if (values.isEmpty()) {
            results.put(line.period(), printed(line));
            return Optional.empty();
        }
        if (values.size() < mapping.scale().elements()) {
            return Optional.of("incomplete");
        }
        if (values.stream().allMatch(value -> value.compareTo(BEST) <= 0)) {
            results.put(line.period(), fromMeans(line, values));
            return Optional.empty();
        }
        return addSums(line, values);
    }

    private static boolean overlap(Period a, Period b) {
        return !a.lastDay().isBefore(b.firstDay()) && !b.lastDay().isBefore(a.firstDay());
    }

    private Optional<String> addSums(PastLine line, List<BigDecimal> values) {
        long n = line.respondents().orElse(0);
        boolean fit =
                values.stream()
                        .allMatch(sum ->
                                sum.stripTrailingZeros().scale() <= 0
                                        && sum.longValue() >= n
                                        && sum.longValue() <= 4 * n);
        if (!fit) {
            return Optional.of("sums");
        }
        results.put(
                line.period(),
                PastFigure.of(
                        line.period(),
                        mapping.scale(),
                        Exactness.SUMS,
                        n,
                        values.stream().map(BigDecimal::longValue).toList(),
                        Collections.nCopies(values.size(), n)));
        return Optional.empty();
    }

    private PastFigure printed(PastLine line) {
        return known(line, Exactness.PRINTED, line.index().orElseThrow());
    }

    private PastFigure fromMeans(PastLine line, List<BigDecimal> means) {
        return known(line, Exactness.MEANS, mapping.scale().index(means));
    }

    private PastFigure known(PastLine line, Exactness exactness, BigDecimal index) {
        return new PastFigure(
                line.period(),
                mapping.scale(),
                exactness,
                line.respondents().isPresent()
                        ? OptionalLong.of(line.respondents().getAsInt())
                        : OptionalLong.empty(),
                List.of(),
                List.of(),
                index.setScale(2, RoundingMode.HALF_UP));
    }

    /// What would be stored; a period in which nobody answered some element has no index.
    List<PastFigure> figures(List<PastFault> faults) {
        var figures = new ArrayList<>(results.values());
        counted.forEach((period, found) -> {
            if (LongStream.of(found.counts).anyMatch(count -> count == 0)) {
                faults.add(PastFault.ofFile("no-index", period.code()));
            } else {
                figures.add(
                        PastFigure.of(
                                period,
                                mapping.scale(),
                                Exactness.ANSWERS,
                                found.respondents,
                                Arrays.stream(found.sums).boxed().toList(),
                                Arrays.stream(found.counts).boxed().toList()));
            }
        });
        return List.copyOf(figures);
    }
}
