package id.suaralayanan.portal.figures;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Counted answers by hand: `n` complete forms whose element sums are known, as evenly spread as
/// such sums allow.
///
/// @param sums of U1 … U9
record CountedForms(String unit, String service, String channel, String month, int n, int... sums) {
    /// Adds the forms to the tally of their month as the tally run `run` would.
    void add(PortalServer portal, int run) {
        int total = IntStream.of(sums).sum();
        var counts =
                IntStream.of(sums)
                        .mapToObj(this::counts)
                        .flatMapToInt(IntStream::of)
                        .boxed()
                        .toList();
        var columns =
                IntStream.range(0, 36)
                        .mapToObj(i -> "u%d_%d".formatted(i / 4 + 1, i % 4 + 1))
                        .toList();
        var sum =
                columns.stream()
                        .map("%1$s = t.%1$s + excluded.%1$s"::formatted)
                        .collect(Collectors.joining(", "));
        Rows.run(
                portal,
                """
                INSERT INTO rating_tally_month AS t (service, channel, month, respondents, complete,
                       total_sum, total_squares, changed_in, %s)
                SELECT s.id, '%s', '%s', %d, %d, %d, %d, %d, %s
                  FROM service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%s' AND s.code = '%s'
                    ON CONFLICT (service, channel, month, verified) DO UPDATE
                   SET respondents = t.respondents + excluded.respondents,
                       complete = t.complete + excluded.complete,
                       total_sum = t.total_sum + excluded.total_sum,
                       total_squares = t.total_squares + excluded.total_squares,
                       changed_in = excluded.changed_in, %s
                """
                        .formatted(
                                String.join(", ", columns),
                                channel,
                                month,
                                n,
                                n,
                                total,
                                squares(total),
                                run,
                                counts.stream()
                                        .map(count -> "%d".formatted(count))
                                        .collect(Collectors.joining(", ")),
                                unit,
                                service,
                                sum));
    }

    /// `n` forms that all answer every question with the same points.
    static CountedForms alike(
            String unit, String service, String channel, String month, int n, int points) {
        return new CountedForms(
                unit,
                service,
                channel,
                month,
                n,
                IntStream.range(0, 9).map(_ -> n * points).toArray());
    }

    private int[] counts(int sum) {
        int low = sum / n;
        int higher = sum % n;
        var counts = new int[4];
        counts[low - 1] = n - higher;
        if (higher > 0) {
            counts[low] = higher;
        }
        return counts;
    }

    /// Half of the forms one point above the mean total and half one below.
    private long squares(int total) {
        return Math.min(1296L * n, Math.round((double) total * total / n) + n);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d forms of %s %s", n, unit, service);
    }
}
