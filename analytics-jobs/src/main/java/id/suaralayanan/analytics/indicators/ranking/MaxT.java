package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.statistics.NormalDraws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The critical value of joint comparisons: the 95 % quantile of `T = max over i<j of |e_i − e_j| /
/// s_ij`, `e_i = z_i·se_i`, by simulation.
///
/// All groups are simulated with the same standard normal `z`, so a group's value does not depend
/// on which others are computed along with it. By Cauchy and Schwarz no pair exceeds `√(z_i² +
/// z_j²)`; the pairs are taken from the largest `|z|` down, and as soon as that bound falls below
/// the largest found, the rest need not be looked at. A draw of 500 units costs a handful of pairs
/// instead of 124,750.
final class MaxT {
    private static final double ALPHA = 0.05;

    /// Draws that one task of a thread makes.
    private static final int BLOCK = 256;

    private final List<double[]> groups;
    private final int units;
    private final double[][] largest;

    private MaxT(List<double[]> groups, int draws) {
        this.groups = groups;
        this.units = groups.stream().mapToInt(errors -> errors.length).max().orElse(0);
        this.largest = new double[groups.size()][draws];
    }

    /// The critical value of each group of standard errors.
    static double[] criticals(List<double[]> groups, int draws) {
        List<double[]> sorted = groups.stream().map(errors -> errors.clone()).toList();
        sorted.forEach(Arrays::sort);
        var simulation = new MaxT(sorted, draws);
        IntStream.range(0, (draws + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block ->
                        simulation.draw(block * BLOCK, Math.min(draws, (block + 1) * BLOCK)));
        return Arrays.stream(simulation.largest).parallel().mapToDouble(MaxT::quantile).toArray();
    }

    private static double quantile(double[] squares) {
        Arrays.sort(squares);
        return Math.sqrt(squares[(int) Math.ceil((1 - ALPHA) * squares.length) - 1]);
    }

    private void draw(int from, int to) {
        double[] z = new double[units];
        var order = new Order(units);
        for (int draw = from; draw < to; draw++) {
            new NormalDraws(RankSets.SEED, draw).fill(z, units);
            order.sort(z);
            for (int group = 0; group < groups.size(); group++) {
                largest[group][draw] = largestSquare(z, groups.get(group), order);
            }
        }
    }

    /// `T²` of one draw.
    private static double largestSquare(double[] z, double[] errors, Order order) {
        double most = 0;
        int taken = 0;
        int[] before = order.scratch;
        for (int at = 0; at < z.length; at++) {
            int i = order.unit(at);
            if (i >= errors.length) {
                continue;
            }
            for (int k = 0; k < taken; k++) {
                int j = before[k];
                if (z[i] * z[i] + z[j] * z[j] <= most) {
                    break;
                }
                most = Math.max(most, square(z, errors, i, j));
            }
            before[taken++] = i;
            double first = z[before[0]];
            if (first * first + z[i] * z[i] <= most) {
                break;
            }
        }
        return most;
    }

    /// Two units without error never differ by chance.
    private static double square(double[] z, double[] errors, int i, int j) {
        double variance = errors[i] * errors[i] + errors[j] * errors[j];
        double difference = z[i] * errors[i] - z[j] * errors[j];
        return variance > 0 ? difference * difference / variance : 0;
    }

    /// The units by falling `|z|`. Only the large ones are sorted at first: the others are seldom
    /// asked for.
    private static final class Order {
        private static final double LARGE = 1.5;

        final int[] scratch;
        private final long[] keys;
        private double[] z = {};
        private int sorted;

        Order(int units) {
            this.scratch = new int[units];
            this.keys = new long[units];
        }

        void sort(double[] values) {
            z = values;
            sorted = 0;
            int small = keys.length;
            for (int i = 0; i < values.length; i++) {
                if (Math.abs(values[i]) > LARGE) {
                    keys[sorted++] = key(i);
                } else {
                    keys[--small] = key(i);
                }
            }
            Arrays.sort(keys, 0, sorted);
        }

        int unit(int place) {
            if (place >= sorted) {
                Arrays.sort(keys, sorted, keys.length);
                sorted = keys.length;
            }
            return (int) keys[place] & 0xFFFFF;
        }

        /// Sorts by falling `|z|`: the bits of a positive double are ordered like the double; its
        /// last twenty make room for the unit.
        private long key(int i) {
            return (~Double.doubleToRawLongBits(Math.abs(z[i])) & ~0xFFFFFL & Long.MAX_VALUE) | i;
        }
    }
}
