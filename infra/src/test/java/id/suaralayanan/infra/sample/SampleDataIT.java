package id.suaralayanan.infra.sample;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.infra.ScratchPostgres;
import id.suaralayanan.infra.sample.complaints.SampleStep;
import id.suaralayanan.infra.sample.registry.Office;
import id.suaralayanan.infra.server.Sql;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SampleDataIT {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);

    @AutoClose private static ScratchDatabase database;
    private static SampleSummary summary;

    @BeforeAll
    static void load() {
        database = ScratchPostgres.fresh();
        summary = SampleData.load(database.owner(), CLOCK, password -> "hash of " + password);
    }

    @Test
    void coversTheCountryAndEnoughPeers() throws SQLException {
        assertThat(
                        number(
                                """
                                SELECT count(DISTINCT left(region, 2)) FROM unit WHERE type LIKE 'DISDUKCAPIL%'
                                """))
                .isEqualTo(38);
        assertThat(number("SELECT count(*) FROM unit WHERE type = 'DISDUKCAPIL-KOTA'"))
                .isGreaterThanOrEqualTo(45);
        assertThat(
                        number(
                                """
                                SELECT count(DISTINCT type) FROM unit
                                 WHERE region LIKE '64.71%' AND code <> '64.71-DISDUKCAPIL'
                                """))
                .isGreaterThanOrEqualTo(3);
        assertThat(number("SELECT count(*) FROM unit WHERE NOT sample")).isZero();
    }

    @Test
    void fillsFourClosedQuartersAndTheRunningOneInTheZoneOfEachUnit() throws SQLException {
        assertThat(
                        text(
                                """
                                SELECT string_agg(DISTINCT to_char(answered_on, 'YYYY-"Q"Q'), ' '
                                                  ORDER BY to_char(answered_on, 'YYYY-"Q"Q'))
                                  FROM rating
                                """))
                .isEqualTo("2025-Q4 2026-Q1 2026-Q2 2026-Q3 2026-Q4");
        assertThat(
                        number(
                                """
                                SELECT count(*)
                                  FROM rating
                                  JOIN service ON service.id = rating.service
                                  JOIN unit ON unit.id = service.unit
                                 WHERE answered_on <> (received_at AT TIME ZONE unit.time_zone)::date
                                    OR received_at > '2026-11-21T03:00:00Z'
                                """))
                .isZero();
    }

    @Test
    void answersScatterAroundTheTruth() throws SQLException {
        var truths = SampleData.truths(CLOCK).stream().collect(groupingBy(truth -> truth.unit()));
        for (var truth : truths.getOrDefault(Office.HOME, List.of())) {
            if (truth.period().equals("2026-Q3")) {
                var mean =
                        text(
                                """
                                SELECT avg(%s)
                                  FROM rating
                                  JOIN service ON service.id = rating.service
                                  JOIN unit ON unit.id = service.unit
                                 WHERE unit.code = '64.71-DISDUKCAPIL'
                                   AND answered_on BETWEEN '2026-07-01' AND '2026-09-30'
                                """
                                        .formatted(truth.element()));

                assertThat(Double.parseDouble(mean))
                        .as(truth.element())
                        .isCloseTo(truth.mean(), within(0.15));
            }
        }
    }

    @Test
    void hasAUnitWithTooFewAnswersAndOneWithABurst() throws SQLException {
        assertThat(
                        number(
                                """
                                SELECT count(*)
                                  FROM rating
                                  JOIN service ON service.id = rating.service
                                  JOIN unit ON unit.id = service.unit
                                 WHERE unit.code = '11.72-DISDUKCAPIL'
                                   AND answered_on BETWEEN '2026-07-01' AND '2026-09-30'
                                """))
                .isBetween(1L, 9L);
        assertThat(
                        number(
                                """
                                SELECT max(burst)
                                  FROM (SELECT count(*) AS burst
                                          FROM rating
                                         WHERE u1 = 4 AND u2 = 4 AND u8 = 4
                                         GROUP BY service, date_trunc('hour', received_at)) AS hours
                                """))
                .isGreaterThanOrEqualTo(50);
    }

    @Test
    void hasComplaintsInEveryStateWithTheirHistory() throws SQLException {
        assertThat(
                        number(
                                """
                                SELECT count(DISTINCT status)
                                  FROM complaint
                                  JOIN unit ON unit.id = complaint.unit
                                 WHERE unit.code = '64.71-DISDUKCAPIL'
                                """))
                .isEqualTo(SampleStep.STATUSES.size());
        assertThat(
                        number(
                                """
                                SELECT count(*)
                                  FROM complaint
                                 WHERE revision + 1 <> (SELECT count(*)
                                                    FROM complaint_event
                                                   WHERE complaint_event.complaint = complaint.id)
                                    OR (status IN ('REPLIED', 'WAITING_CITIZEN')) <> (confirm_by IS NOT NULL)
                                    OR (finished_at IS NOT NULL)
                                       <> (status IN ('FINISHED', 'FINISHED_UNCONFIRMED', 'REJECTED', 'WITHDRAWN'))
                                """))
                .isZero();
        assertThat(number("SELECT count(*) FROM complaint_event WHERE at > '2026-11-21T03:00:00Z'"))
                .isZero();
    }

    @Test
    void letsTheOfficersInWithDrawnPasswords() throws SQLException {
        assertThat(summary.passwords()).containsKeys("petugas", "kepala", "kementerian", "admin");
        assertThat(summary.passwords().values()).doesNotHaveDuplicates();
        assertThat(text("SELECT password_hash FROM officer WHERE username = 'petugas'"))
                .isEqualTo("hash of " + summary.passwords().get("petugas"));
    }

    @Test
    void isTheSameForEveryoneAndLoadedOnce() throws SQLException {
        try (var other = ScratchPostgres.fresh()) {
            SampleData.load(other.owner(), CLOCK, password -> password);
            var again = SampleData.load(other.owner(), CLOCK, password -> password);

            assertThat(again.isLoaded()).isFalse();
            for (var table : new String[] {"rating", "complaint", "feedback_point"}) {
                assertThat(Sql.text(other.owner(), digest(table)))
                        .as(table)
                        .isEqualTo(text(digest(table)));
            }
        }
    }

    private static String digest(String table) {
        var columns =
                switch (table) {
                    case "rating" -> "key, service, received_at, channel, u1, u9, age";
                    case "complaint" -> "ticket, unit, status, received_at, text";
                    default -> "code, unit, service";
                };
        return "SELECT md5(string_agg(ROW(%s)::text, ',' ORDER BY ROW(%s)::text)) FROM %s"
                .formatted(columns, columns, table);
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) throws SQLException {
        return Sql.text(database.owner(), sql);
    }
}
