package id.suaralayanan.analytics.indicators.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Weights that give a sample the margins of those it stands for (*pembobotan*): iterative
/// proportional fitting of a table of counts, rows first, until nothing moves by more than 1e-12.
///
/// - The odds ratios of the sample are kept; a cell without anybody stays empty.
/// - Trimmed to 0.3…3, so that nobody speaks for a crowd.
/// - `n_eff = (Σ n·w)² / Σ n·w²`: how many unweighted respondents know as much.
///
/// Source: Deming and Stephan 1940 Ann. Math. Stat. 11:427–444; Kish 1992 J. Off. Stat. 8:183–200.
///
/// @param weights of a respondent, by row and column; 0 in an empty cell
public record Raking(List<List<Double>> sample, List<List<Double>> weights) {
    private static final double ENOUGH = 1e-12;
    private static final int MOST_ROUNDS = 1_000;
    private static final double LEAST_WEIGHT = 0.3;
    private static final double MOST_WEIGHT = 3;

    public Raking {
        sample = sample.stream().map(List::copyOf).toList();
        weights = weights.stream().map(List::copyOf).toList();
    }

    /// Empty where no weight can give the margins: somebody is to be spoken for by nobody, or the
    /// fitting does not come to rest.
    ///
    /// @param rows what the rows are to add up to; the same in all as `columns`
    public static Optional<Raking> fit(
            List<List<Double>> sample, List<Double> rows, List<Double> columns) {
        double[][] fitted =
                sample.stream()
                        .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                        .toArray(double[][]::new);
        double moved = Double.MAX_VALUE;
        for (int round = 0; moved > ENOUGH && round < MOST_ROUNDS; round++) {
            moved = Math.max(scaleRows(fitted, rows), scaleColumns(fitted, columns));
        }
        return moved > ENOUGH ? Optional.empty() : Optional.of(of(sample, fitted));
    }

    private static Raking of(List<List<Double>> sample, double[][] fitted) {
        var weights = new ArrayList<List<Double>>();
        for (int row = 0; row < fitted.length; row++) {
            var line = new ArrayList<Double>();
            for (int column = 0; column < fitted[row].length; column++) {
                double count = sample.get(row).get(column);
                line.add(count == 0 ? 0 : fitted[row][column] / count);
            }
            weights.add(line);
        }
        return new Raking(sample, weights);
    }

    /// The same with no weight below 0.3 or above 3 times the mean one, which becomes 1.
    public Raking trimmed() {
        double mean = sum(1) / sum(0);
        return new Raking(
                sample,
                weights.stream()
                        .map(row -> row.stream().map(w -> w == 0 ? 0 : trimmed(w / mean)).toList())
                        .toList());
    }

    private static double trimmed(double weight) {
        return Math.clamp(weight, LEAST_WEIGHT, MOST_WEIGHT);
    }

    /// Of a figure known for each cell.
    public double mean(List<List<Double>> figures) {
        double sum = 0;
        for (int row = 0; row < figures.size(); row++) {
            for (int column = 0; column < figures.get(row).size(); column++) {
                sum += fitted(row, column) * figures.get(row).get(column);
            }
        }
        return sum / sum(1);
    }

    public double fitted(int row, int column) {
        return sample.get(row).get(column) * weights.get(row).get(column);
    }

    public double effectiveSize() {
        return sum(1) * sum(1) / sum(2);
    }

    /// By how much the weights enlarge the variance.
    public double designEffect() {
        return sum(0) / effectiveSize();
    }

    /// `Σ n·w^power`.
    private double sum(int power) {
        double sum = 0;
        for (int row = 0; row < sample.size(); row++) {
            for (int column = 0; column < sample.get(row).size(); column++) {
                double weight = weights.get(row).get(column);
                sum += sample.get(row).get(column) * Math.pow(weight, power);
            }
        }
        return sum;
    }

    private static double scaleRows(double[][] fitted, List<Double> targets) {
        double moved = 0;
        for (int row = 0; row < fitted.length; row++) {
            double sum = Arrays.stream(fitted[row]).sum();
            double target = targets.get(row);
            moved = Math.max(moved, Math.abs(sum - target) / Math.max(1, target));
            for (int column = 0; sum > 0 && column < fitted[row].length; column++) {
                fitted[row][column] *= target / sum;
            }
        }
        return moved;
    }

    private static double scaleColumns(double[][] fitted, List<Double> targets) {
        double moved = 0;
        for (int column = 0; column < targets.size(); column++) {
            double sum = 0;
            for (double[] row : fitted) {
                sum += row[column];
            }
            double target = targets.get(column);
            moved = Math.max(moved, Math.abs(sum - target) / Math.max(1, target));
            for (double[] row : fitted) {
                row[column] *= sum > 0 ? target / sum : 1;
            }
        }
        return moved;
    }
}
