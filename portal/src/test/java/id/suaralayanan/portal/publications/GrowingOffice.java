package id.suaralayanan.portal.publications;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.publications.DifferencingAttack.Cut;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An office that gets a few answers at a time, and how many it has really got.
///
/// @param months of one quarter
record GrowingOffice(
        ScratchDatabase database,
        String unit,
        List<String> months,
        List<String> services,
        List<String> channels,
        Random random) {
    Map<String, List<String>> dimensions() {
        return Map.of("month", months, "service", services, "channel", channels);
    }

    void open(String name) {
        StaffRows.unit(database, unit, name);
        for (String service : services) {
            StaffRows.run(
                    database,
                    "INSERT INTO service (unit, code, name) SELECT id, '%1$s', '%1$s' FROM unit WHERE code = '%2$s'"
                            .formatted(service, unit));
        }
    }

    /// Some forms, each in a month, of a service, on a channel.
    void answers(int forms) {
        StaffRows.run(
                database,
                Stream.generate(this::answer).limit(forms).collect(Collectors.joining(";\n")));
    }

    private String answer() {
        int points = 2 + random.nextInt(3);
        String counts =
                IntStream.range(0, 36)
                        .mapToObj(at -> at % 4 + 1 == points ? "1" : "0")
                        .collect(Collectors.joining(", "));
        return """
        INSERT INTO rating_tally_month AS t
               (service, channel, month, respondents, complete, total_sum, total_squares, changed_in, %1$s)
        SELECT s.id, '%3$s', '%4$s-01', 1, 1, %5$d, %6$d, 1, %2$s
          FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '%7$s' AND s.code = '%8$s'
            ON CONFLICT (service, channel, month, verified) DO UPDATE
           SET respondents = t.respondents + 1, complete = t.complete + 1,
               total_sum = t.total_sum + excluded.total_sum,
               total_squares = t.total_squares + excluded.total_squares, %9$s
        """
                .formatted(
                        columns("%s"),
                        counts,
                        any(channels),
                        any(months),
                        9 * points,
                        81 * points * points,
                        unit,
                        any(services),
                        columns("%1$s = t.%1$s + excluded.%1$s"));
    }

    private static String columns(String piece) {
        return String.join(
                ", ",
                IntStream.range(0, 36)
                        .mapToObj(i -> piece.formatted("u%d_%d".formatted(i / 4 + 1, i % 4 + 1)))
                        .toList());
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        for (String month : withAll(months)) {
            for (String service : withAll(services)) {
                for (String channel : withAll(channels)) {
                    cuts.add(new Cut(month, service, channel));
                }
            }
        }
        return cuts;
    }

    private static List<String> withAll(List<String> values) {
        List<String> all = new ArrayList<>(values);
        all.add("");
        return all;
    }

    /// What is really there: respondents and the sums of the nine elements.
    Map<Cut, long[]> counted() {
        String sums =
                String.join(
                        ", ",
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(u ->
                                        "sum(u%1$d_1 + 2 * u%1$d_2 + 3 * u%1$d_3 + 4 * u%1$d_4)"
                                                .formatted(u))
                                .toList());
        return read(
                """
                SELECT to_char(t.month, 'YYYY-MM'), s.code, t.channel::text, sum(t.respondents), %s
                  FROM rating_tally_month t JOIN service s ON s.id = t.service JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%s' AND t.month BETWEEN '%s-01' AND '%s-01'
                 GROUP BY CUBE (1, 2, 3)
                """
                        .formatted(sums, unit, months.getFirst(), months.getLast()));
    }

    /// What everybody may know of it.
    Map<Cut, long[]> told() {
        String sums =
                String.join(
                        ", ",
                        IntStream.range(0, 9)
                                .mapToObj(u ->
                                        "counts[%d] + 2 * counts[%d] + 3 * counts[%d] + 4 * counts[%d]"
                                                .formatted(
                                                        4 * u + 1, 4 * u + 2, 4 * u + 3, 4 * u + 4))
                                .toList());
        return read(
                """
                SELECT to_char(t.month, 'YYYY-MM'), s.code, t.channel::text, t.respondents, %s
                  FROM told_tally t JOIN unit u ON u.id = t.unit LEFT JOIN service s ON s.id = t.service
                 WHERE u.code = '%s' AND t.quarter = '%s-01' AND t.verified IS NULL
                """
                        .formatted(sums, unit, months.getFirst()));
    }

    private Map<Cut, long[]> read(String sql) {
        try (var connection = database.superuser().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            Map<Cut, long[]> read = new HashMap<>();
            while (rows.next()) {
                long[] vector = new long[10];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = rows.getLong(i + 4);
                }
                read.put(
                        new Cut(
                                Objects.requireNonNullElse(rows.getString(1), ""),
                                Objects.requireNonNullElse(rows.getString(2), ""),
                                Objects.requireNonNullElse(rows.getString(3), "")),
                        vector);
            }
            return read;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
