package id.suaralayanan.analytics.indicators.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How long things take when some are not done yet: leaving the open ones out would flatter, as the
/// slow are among them.
///
/// `S(t) = Π (1 − d_i/n_i)` over all times up to `t` at which something was done: `d_i` done, `n_i`
/// not done before. What is open for exactly as long as another took counts among the `n_i`.
///
/// - Variance of `ln S` by Greenwood, `Σ d_i/(n_i·(n_i − d_i))`; the interval of `S` by `ln(−ln
///   S)`, which never leaves 0..1. Where `S` is 1 or 0 there is no variance: the exact binomial end
///   `0.025^(1/n′)`. `n′` is the effective number of things, those at risk divided by the share
///   that came so far: `n_t` while nothing is done, `n_i/S(t_i−)` once everything is. Without open
///   things it is their number; those that were followed for a shorter time add nothing.
/// - Median: the first time with `S ≤ ½`; its interval holds the times whose interval of `S` has ½
///   in it (Brookmeyer and Crowley).
///
/// Source: Kaplan and Meier 1958 JASA 53:457–481; Greenwood 1926; Kalbfleisch and Prentice 1980 s.
/// 1.3; Brookmeyer and Crowley 1982 Biometrics 38:29–41; Dorey and Korn 1987 Stat. Med. 6:679–687
/// (effective number).
///
/// @param followed how many things were followed for how long
public record KaplanMeier(List<Step> steps, SortedMap<Long, Long> followed) {
    public static final String FORMULA = "kaplan-meier/2";

    private static final double TAIL = 0.025;
    private static final double HALF = 0.5;

    /// @param time in any whole unit
    /// @param isDone false: still open after that time
    /// @param count of things alike
    public record Observed(long time, boolean isDone, long count) {
        public Observed {
            if (time < 0 || count < 0) {
                throw new IllegalArgumentException(count + " things after " + time);
            }
        }
    }

    /// A time at which something was done.
    ///
    /// @param share not done after it
    /// @param greenwood variance of the logarithm of the share
    public record Step(long time, long atRisk, long done, double share, double greenwood) {}

    /// Two ends of a 95 % interval.
    public record Ends(double low, double high) {}

    public KaplanMeier {
        steps = List.copyOf(steps);
        followed = Collections.unmodifiableSortedMap(new TreeMap<>(followed));
    }

    public static KaplanMeier of(Collection<Observed> observed) {
        var done = new TreeMap<Long, Long>();
        var all = new TreeMap<Long, Long>();
        for (var thing : observed) {
            if (thing.count() > 0) {
                all.merge(thing.time(), thing.count(), Long::sum);
                done.merge(thing.time(), thing.isDone() ? thing.count() : 0, Long::sum);
            }
        }
        var steps = new ArrayList<Step>();
        long atRisk = count(all);
        double share = 1;
        double greenwood = 0;
        for (var at : all.entrySet()) {
            long time = at.getKey();
            long events = done.getOrDefault(time, 0L);
            if (events > 0) {
                share *= (double) (atRisk - events) / atRisk;
                greenwood += (double) events / atRisk / (atRisk - events);
                steps.add(new Step(time, atRisk, events, share, greenwood));
            }
            atRisk -= at.getValue();
        }
        return new KaplanMeier(steps, all);
    }

    /// Share of things that take longer than this.
    public double longerThan(long time) {
        var last = last(time);
        return last == null ? 1 : last.share();
    }

    /// Whether nothing was followed up to this time although something is still open: the share is
    /// then an upper end.
    public boolean isOpenAt(long time) {
        long longest = followed.isEmpty() ? 0 : followed.lastKey();
        return longest < time && longerThan(longest) > 0;
    }

    /// Interval of [#longerThan].
    public Ends interval(long time) {
        var last = last(time);
        if (last == null) {
            return new Ends(end(count(followed.tailMap(time))), 1);
        }
        if (last.share() == 0) {
            return new Ends(0, 1 - end(last.atRisk() / before(last)));
        }
        double z = Normal.quantile(1 - TAIL);
        double factor = Math.exp(z * Math.sqrt(last.greenwood()) / Math.log(last.share()));
        return new Ends(Math.pow(last.share(), 1 / factor), Math.pow(last.share(), factor));
    }

    /// The time within which half of all are done; empty where more than half are open for longer.
    public OptionalLong median() {
        return steps.stream().filter(it -> it.share() <= HALF).mapToLong(Step::time).findFirst();
    }

    /// First end of the interval of the median.
    public OptionalLong medianLow() {
        return steps.stream()
                .mapToLong(Step::time)
                .filter(time -> interval(time).low() <= HALF)
                .findFirst();
    }

    /// Last end of the interval of the median; empty where it is not known yet.
    public OptionalLong medianHigh() {
        return steps.stream()
                .mapToLong(Step::time)
                .filter(time -> interval(time).high() <= HALF)
                .findFirst();
    }

    /// The share that is left at least where all of `n` are, in 97.5 of 100 cases.
    private static double end(double n) {
        return n == 0 ? 0 : Math.pow(TAIL, 1 / n);
    }

    /// Share not done just before a step.
    private double before(Step step) {
        int at = steps.indexOf(step);
        return at == 0 ? 1 : steps.get(at - 1).share();
    }

    private static long count(SortedMap<Long, Long> things) {
        return things.values().stream().mapToLong(Long::longValue).sum();
    }

    private @Nullable Step last(long time) {
        @Nullable Step last = null;
        for (var step : steps) {
            if (step.time() <= time) {
                last = step;
            }
        }
        return last;
    }
}
