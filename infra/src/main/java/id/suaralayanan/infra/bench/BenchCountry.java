package id.suaralayanan.infra.bench;

import id.suaralayanan.infra.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A country of any size for measuring, filled by statements over whole sets: 38 provinces, 514
/// regencies, one unit of each type in each regency, two services in each unit. Units differ, so
/// that some stand clearly above others.
///
/// Answers are of the third quarter of 2026. Nothing of it is a sample for people to look at.
///
/// @param superuser who may leave the triggers and foreign keys out: the rows name what exists
/// @param units in types of at most 514
public record BenchCountry(DatabaseAddress superuser, int units) {
    public static final String QUARTER = "2026-Q3";

    /// One of each type in each regency: the largest peer group.
    public static final int REGENCIES = 514;

    private static final int PROVINCES = 38;
    private static final int DAYS = 92;
    private static final int SERVICES = 2;

    /// Every so many units have answers to SPKP and SPAK.
    private static final int PERCEIVED = 5;

    private static final int PERCEPTIONS = 30;

    private static final String UNITS =
            """
            INSERT INTO unit (code, name, short_name, type, region, time_zone)
            SELECT region || '-JENIS-' || t, 'Kantor jenis ' || t || ' Kabupaten ' || r, 'Kantor ' || t || ' Kabupaten ' || r,
                   'JENIS-' || t, region, 'Asia/Jakarta'
              FROM (SELECT g / %1$d AS t, g %% %1$d AS r,
                           (11 + g %% %1$d %% %2$d)::text || '.' || lpad((1 + g %% %1$d / %2$d)::text, 2, '0') AS region
                      FROM generate_series(0, %3$d) AS g
                     ORDER BY g) AS place
            """;

    private static final String ANSWERS =
            """
            INSERT INTO rating (received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9, seconds, age, sex)
            SELECT day + time '01:00' + g * interval '32400 s' / ?, gen_random_uuid(), service, day::date,
                   (ARRAY['WEB', 'QR', 'KIOSK'])[1 + (c * 3)::integer %% 3]::channel, %s,
                   20 + (c * 100)::integer, 17 + (r * 60)::integer, CASE WHEN c < .5 THEN 'F' ELSE 'M' END
              FROM (SELECT g, day, r, c, service,
                           .35 + .3 * ((service + 1) / 2 * 7919 %% 1000) / 1000 + .3 * (p - .5) AS level, %s
                      FROM (SELECT g, timestamptz '2026-07-01 00:00Z' + ? * interval '1 day' AS day, random() AS r,
                                   random() AS c, random() AS p, 1 + floor(random() * ?)::integer AS service
                              FROM generate_series(0, ? - 1) AS g) AS form) AS answer
            """
                    .formatted(
                            elements(
                                    "1 + (%1$s > .03)::integer + (%1$s > .12)::integer + (%1$s > level)::integer"
                                            ::formatted),
                            elements("random() AS %s"::formatted));

    /// Regions, types, units, services, and how many people used every third unit.
    public void found() {
        regions();
        run(
                "INSERT INTO unit_type (code, name, name_en) SELECT 'JENIS-' || t, 'Jenis ' || t, 'Type ' || t FROM generate_series(0, %d) AS t"
                        .formatted((units - 1) / REGENCIES),
                UNITS.formatted(REGENCIES, PROVINCES, units - 1),
                "INSERT INTO service (unit, code, name) SELECT id, 'L-' || s, 'Layanan ' || s FROM unit, generate_series(1, %d) AS s ORDER BY id, s"
                        .formatted(SERVICES),
                "INSERT INTO unit_population (unit, period, users) SELECT id, '%s', 40 FROM unit WHERE id %% 3 = 0"
                        .formatted(QUARTER),
                "INSERT INTO officer (username, name, role) VALUES ('pusat', 'Petugas Pusat', 'MINISTRY')",
                "ANALYZE region; ANALYZE unit_type; ANALYZE unit; ANALYZE service");
    }

    private void regions() {
        run(
                "INSERT INTO region (code, name) SELECT (10 + p)::text, 'Provinsi ' || p FROM generate_series(1, %d) AS p"
                        .formatted(PROVINCES),
                """
                INSERT INTO region (code, parent, name)
                SELECT (11 + r %% %1$d)::text || '.' || lpad((1 + r / %1$d)::text, 2, '0'), (11 + r %% %1$d)::text, 'Kabupaten ' || r
                  FROM generate_series(0, %2$d) AS r
                """
                        .formatted(PROVINCES, REGENCIES - 1));
    }

    /// Forms, two days at a time, each day in its own transaction.
    public void answer(int forms) {
        int perDay = Math.max(1, forms / DAYS);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> early = threads.submit(() -> answer(perDay, 0, DAYS / 2));
            answer(perDay, DAYS / 2, DAYS);
            early.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        run("VACUUM ANALYZE rating");
    }

    /// Answers to SPKP and SPAK in every fifth unit.
    public void perceive() {
        run(
                """
                INSERT INTO perception_answer (received_at, unit, instrument, answered_on, channel, scores)
                SELECT timestamptz '2026-08-14 03:00Z' + g * interval '1 minute', u.id, i.id, date '2026-08-14', 'QR',
                       ARRAY(SELECT greatest(1, 6 - (random() * random() * 5)::integer - (item + g + u.id) %% 2) FROM generate_series(1, i.items) AS item)
                  FROM unit AS u, perception_instrument AS i, generate_series(1, %d) AS g
                 WHERE u.id %% %d = 0
                """
                        .formatted(PERCEPTIONS, PERCEIVED),
                "ANALYZE perception_answer");
    }

    /// Lets every counted form stand for so many equal ones: what reads tallies alone cannot tell.
    public void multiplyTallies(int times) {
        String counts =
                IntStream.rangeClosed(1, 36)
                        .mapToObj(i -> "u%d_%d".formatted((i + 3) / 4, 1 + (i - 1) % 4))
                        .map(column -> "%1$s = %1$s * %2$d".formatted(column, times))
                        .collect(Collectors.joining(", "));
        run(
                "UPDATE rating_tally_month SET respondents = respondents * %1$d, complete = complete * %1$d, total_sum = total_sum * %1$d, total_squares = total_squares * %1$d, %2$s"
                        .formatted(times, counts),
                "VACUUM ANALYZE rating_tally_month");
    }

    private void answer(int perDay, int fromDay, int toDay) {
        try (Connection connection = superuser.connect();
                var setting = connection.createStatement();
                var insert = connection.prepareStatement(ANSWERS)) {
            setting.execute(
                    "SET session_replication_role = replica; SET timezone = 'UTC'; SELECT setseed(0."
                            + (100 + fromDay)
                            + ")");
            for (int day = fromDay; day < toDay; day++) {
                insert.setInt(1, perDay);
                insert.setInt(2, day);
                insert.setInt(3, units * SERVICES);
                insert.setInt(4, perDay);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String... statements) {
        try (Connection connection = superuser.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String elements(UnaryOperator<String> piece) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(u -> piece.apply("u" + u))
                .collect(Collectors.joining(", "));
    }
}
