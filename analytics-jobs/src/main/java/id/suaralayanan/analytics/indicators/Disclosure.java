package id.suaralayanan.analytics.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// What may be told to the public without telling on a person.
///
/// - counts by the 10-5 rule: below 10 hidden (also 0, unless no one could be there by design),
///   else the nearest multiple of 5, half up;
/// - an index or a mean from 10 respondents, a comparison from 30;
/// - a new snapshot only when at least 10 answers were added, so that two snapshots never differ by
///   one person's answer.
///
/// Source: ONS, comparison of post-tabular disclosure control methods (10-5 rule).
public final class Disclosure {
    /// Respondents below which figures of a unit or a cell are hidden.
    public static final long LEAST_PUBLISHED = 10;

    /// Respondents below which a unit is not compared with others.
    public static final long LEAST_COMPARED = 30;

    private static final long STEP = 5;

    private Disclosure() {}

    /// A count as published; empty where it is hidden.
    public static OptionalLong rounded(long count) {
        return count < LEAST_PUBLISHED
                ? OptionalLong.empty()
                : OptionalLong.of((count + STEP / 2) / STEP * STEP);
    }

    /// Counts that are published together with their total. A hidden count must not come back as
    /// the difference to the total: the smallest of the others are hidden too, until at least two
    /// cells with at least 10 respondents between them are.
    public static List<OptionalLong> row(List<Long> counts) {
        List<Integer> smallestFirst =
                IntStream.range(0, counts.size())
                        .boxed()
                        .sorted(Comparator.comparing(counts::get))
                        .toList();
        boolean[] hidden = new boolean[counts.size()];
        int cells = 0;
        long people = 0;
        for (int i : smallestFirst) {
            boolean small = counts.get(i) < LEAST_PUBLISHED;
            boolean tooFewHidden = cells > 0 && (cells < 2 || people < LEAST_PUBLISHED);
            if (small || tooFewHidden) {
                hidden[i] = true;
                cells++;
                people += counts.get(i);
            }
        }
        return IntStream.range(0, counts.size())
                .mapToObj(i -> hidden[i] ? OptionalLong.empty() : rounded(counts.get(i)))
                .toList();
    }

    public static boolean isPublishable(long respondents) {
        return respondents >= LEAST_PUBLISHED;
    }

    public static boolean isComparable(long respondents) {
        return respondents >= LEAST_COMPARED;
    }

    /// Whether figures may be published anew, `published` respondents after the last time.
    public static boolean mayRefresh(long published, long now) {
        return published == 0 ? isPublishable(now) : Math.abs(now - published) >= LEAST_PUBLISHED;
    }
}
