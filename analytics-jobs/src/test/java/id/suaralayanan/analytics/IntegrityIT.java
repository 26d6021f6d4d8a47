package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The screen on stored answers: twelve offices with honest days, one with a night.
final class IntegrityIT {
    @AutoClose private static TestJobs jobs;

    @BeforeAll
    static void answers() {
        jobs = TestJobs.fresh().withOffices(12);
        jobs.sql("INSERT INTO service (unit, code, name) SELECT id, 'KTP', 'KTP' FROM unit");
        day(100, "", "08:00", 7 * 3600);
    }

    /// Answers of a quarter at times of Makassar.
    private static void day(int forms, String where, String from, int seconds) {
        jobs.sql(
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel,
                                    u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT (date '2026-07-01' + floor(80 * chance.day)::int + time '%2$s'
                        + %3$d * chance.time * interval '1 second') AT TIME ZONE 'Asia/Makassar',
                       gen_random_uuid(), s.id, date '2026-07-01' + floor(80 * chance.day)::int, 'WEB',
                       a, a, 3, a, a, 4, a, a, a
                  FROM service AS s
                  JOIN unit AS u ON u.id = s.unit
                 CROSS JOIN generate_series(1, %1$d) AS g
                 CROSS JOIN LATERAL (SELECT %5$s AS day, %6$s AS time, %7$s AS score) AS chance
                 CROSS JOIN LATERAL (SELECT 3 + round(chance.score)::int AS a) AS score
                 WHERE true %4$s
                """
                        .formatted(
                                forms,
                                from,
                                seconds,
                                where,
                                chance("d"),
                                chance("t"),
                                chance("s")));
    }

    /// A number in [0, 1) that is the same in every run.
    private static String chance(String salt) {
        return "('x' || substr(md5(s.id || '.' || g || '%s'), 1, 7))::bit(28)::int / 268435456.0"
                .formatted(salt);
    }

    private static List<@Nullable String> questions() {
        return jobs.owner
                .sql(
                        """
                        SELECT u.code || ' ' || f.test || ' ' || f.observed
                          FROM integrity_finding AS f JOIN unit AS u ON u.id = f.unit
                         ORDER BY 1
                        """)
                .query(String.class)
                .list();
    }

    @Test
    void aNightOfAllFoursIsAQuestionAndADayOfVisitorsIsNone() {
        jobs.run("tally");
        assertThat(jobs.run("integrity").get("questions").asInt()).isZero();

        jobs.sql(
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel,
                                    u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT timestamp '2026-08-14 02:10' AT TIME ZONE 'Asia/Makassar' + g * interval '7 seconds',
                       gen_random_uuid(), s.id, date '2026-08-14', 'WEB', 4, 4, 4, 4, 4, 4, 4, 4, 4
                  FROM service AS s JOIN unit AS u ON u.id = s.unit, generate_series(1, 60) AS g
                 WHERE u.code = '64-UJI-3'
                """);
        jobs.run("tally");
        var summary = jobs.run("integrity");

        assertThat(summary.get("groups").asInt()).isEqualTo(1);
        assertThat(questions())
                .containsExactly(
                        "64-UJI-3 BURST 60",
                        "64-UJI-3 INTERVALS 29",
                        "64-UJI-3 NIGHT 60",
                        "64-UJI-3 STRAIGHT_LINE 60");
        assertThat(
                        jobs.owner
                                .sql(
                                        "SELECT DISTINCT began_at::text FROM open_integrity_finding"
                                                + " WHERE test = 'BURST'")
                                .query(String.class)
                                .single())
                .isEqualTo("2026-08-14 02:00:00");

        assertThat(
                        jobs.text(
                                "SELECT evidence->0->>'at' || ' ' || (evidence->0->>'answers') FROM"
                                        + " integrity_finding WHERE test = 'BURST'"))
                .isEqualTo("2026-08-14T02:00 60");

        assertThat(jobs.run("integrity").has("groups")).isFalse();
        askedAnewOnlyAfterAVerdict();
        inTurns();
    }

    /// A question that goes on keeps its time; one that was decided and has grown gets a new one.
    private static void askedAnewOnlyAfterAVerdict() {
        String since =
                "SELECT string_agg(test || ' ' || (asked_at > '2026-06-01')::text, ', ' ORDER BY"
                        + " test) FROM integrity_finding";
        jobs.sql("UPDATE integrity_finding SET asked_at = '2026-01-01'");
        jobs.sql(
                "INSERT INTO officer (username, name, role) VALUES ('pusat', 'Pusat', 'MINISTRY')");
        jobs.sql(
                """
                INSERT INTO integrity_review
                SELECT unit, period, test, 40, true, 'Daftar hadir ada', (SELECT id FROM officer), '2026-11-01'
                  FROM integrity_finding WHERE test = 'NIGHT'
                """);
        jobs.sql("UPDATE integrity_finding SET observed = 40");

        jobs.run("integrity", Map.of("all", "true"));

        assertThat(jobs.text(since))
                .isEqualTo("BURST false, INTERVALS false, NIGHT true, STRAIGHT_LINE false");
        jobs.sql("DELETE FROM integrity_review");
    }

    /// Months are taken for changed one after the other, as after an upgrade.
    private static void inTurns() {
        jobs.sql(
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel,
                                    u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT day + time '04:00', gen_random_uuid(), s.id, day, 'WEB', 3, 4, 3, 4, 3, 4, 3, 4, 3
                  FROM service AS s, generate_series(date '2025-01-10', date '2025-12-10', '3 months') AS d (at),
                       LATERAL (SELECT d.at::date AS day) AS own
                """);
        jobs.run("tally");
        var most = Map.of("most", "3");

        var first = jobs.run("integrity", most);
        var second = jobs.run("integrity", most);

        assertThat(first.get("groups").asInt()).isEqualTo(3);
        assertThat(first.get("left").asInt()).isEqualTo(1);
        assertThat(second.get("groups").asInt()).isEqualTo(1);
        assertThat(second.has("left")).isFalse();
        assertThat(jobs.run("integrity", Map.of("all", "true")).get("groups").asInt()).isEqualTo(5);
        whatALaunchForAllLeavesIsDoneByTheNext();
    }

    /// Broken off, it has forgotten what it has not screened anew.
    private static void whatALaunchForAllLeavesIsDoneByTheNext() {
        var broken = jobs.run("integrity", Map.of("all", "true", "most", "2"));
        var next = jobs.run("integrity");

        assertThat(broken.get("left").asInt()).isEqualTo(3);
        assertThat(next.get("groups").asInt()).isEqualTo(3);
        assertThat(jobs.run("integrity").has("groups")).isFalse();
    }
}
