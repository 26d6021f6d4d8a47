package id.suaralayanan.infra.bench;

import java.util.List;
import java.util.Optional;

/// Something of ours against its limit or peer, measured in turns in the same run.
///
/// @param name short, with its number, e.g. `P3 full run over 10,000,000 ratings`
/// @param other what it is compared with, in a few words
/// @param unit of `ours` and `other`, e.g. `s` or `1/s`
/// @param goal what the ratio `ours / other` must reach, or must not pass when lower is better
/// @param runs at least one; the report gives the median and the spread of their ratios
/// @param cpuPerRequest of ours, in microseconds, where there are requests
/// @param note what else a reader should know
public record Comparison(
        String name,
        String other,
        String unit,
        double goal,
        boolean higherIsBetter,
        List<Run> runs,
        Optional<Double> cpuPerRequest,
        String note) {
    /// One turn.
    public record Run(double ours, double other) {
        double ratio() {
            return ours / other;
        }
    }

    public Comparison {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException(name + " was never run");
        }
    }

    /// A comparison of times: the ratio must not pass the goal.
    public static Comparison ofTimes(
            String name, String other, double goal, List<Run> runs, String note) {
        return new Comparison(name, other, "s", goal, false, runs, Optional.empty(), note);
    }

    public double ours() {
        return median(runs.stream().map(Run::ours).toList());
    }

    public double theirs() {
        return median(runs.stream().map(Run::other).toList());
    }

    /// The median of the runs' ratios.
    public double ratio() {
        return median(runs.stream().map(Run::ratio).toList());
    }

    /// How far the ratios lie apart, as a share of their median.
    public double spread() {
        var ratios = runs.stream().map(Run::ratio).sorted().toList();
        return (ratios.getLast() - ratios.getFirst()) / ratio();
    }

    public boolean isMet() {
        return higherIsBetter ? ratio() >= goal : ratio() <= goal;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
