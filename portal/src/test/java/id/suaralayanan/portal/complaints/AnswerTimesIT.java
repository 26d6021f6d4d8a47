package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.complaints.ComplaintPortal.CLOSED_UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.statistics.KaplanMeier;
import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.complaints.calendars.Calendars;
import id.suaralayanan.portal.complaints.clock.WorkingCalendar;
import id.suaralayanan.portal.complaints.store.AutoClose;
import id.suaralayanan.portal.dashboard.Workloads;
import id.suaralayanan.portal.units.Registry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class AnswerTimesIT {
    @Test
    void countsWhatIsOpenLateAndAnsweredWithoutIntegrityCases() {
        var office = portal().bean(Registry.class).unitOrRefuse(CLOSED_UNIT);
        int unit = office.id();
        add(unit, 10, "REPLIED", "now() - interval '40 days'", "now() - interval '40 days'", false);
        add(unit, 1, "REPLIED", "now() - interval '40 days'", "now()", false);
        add(unit, 1, "RECEIVED", "now() - interval '40 days'", "NULL", false);
        add(unit, 2, "RECEIVED", "now()", "NULL", false);
        add(unit, 3, "RECEIVED", "now() - interval '40 days'", "NULL", true);

        var work =
                Objects.requireNonNull(
                        portal().bean(Workloads.class).of(unit, office.zone()).block());
        var times = portal().bean(AnswerTimes.class);
        var speed = Objects.requireNonNull(times.speed(unit).block());

        assertThat(work.open()).isEqualTo(3);
        assertThat(work.late()).isEqualTo(1);
        assertThat(speed.cases()).isEqualTo(14);
        assertThat(speed.answered()).isEqualTo(11);
        // Ten of fourteen at once; then two of no age leave, and the last two are both late.
        assertThat(speed.percentOnTime()).contains(71);
        assertThat(speed.percentLow()).isEqualTo(47);
        assertThat(speed.medianDays()).contains(0L);
        assertThat(times.publicSpeed(unit).block()).isPresent();
    }

    @Test
    void neverSaysThatAllCameInTimeWhileSomeAreLateWithoutAnAnswer() {
        StaffRows.unit(portal().database(), "91.71-UJI-LEKAS", "Kantor Lekas");
        portal().refreshRegistry();
        int unit = portal().bean(Registry.class).unitOrRefuse("91.71-UJI-LEKAS").id();
        add(unit, 12, "REPLIED", "now() - interval '30 days'", "now() - interval '29 days'", false);
        add(unit, 4, "IN_PROGRESS", "now() - interval '30 days'", "NULL", false);

        var speed = Objects.requireNonNull(portal().bean(AnswerTimes.class).speed(unit).block());

        assertThat(speed.percentOnTime()).contains(75);
        assertThat(speed.isAtLeast()).isFalse();
        assertThat(speed.waiting()).isEqualTo(4);
    }

    /// To the microsecond: the answer at the limit is in time, the next one is not.
    @Test
    void whatIsAnsweredAtTheLimitIsInTime() {
        StaffRows.unit(portal().database(), "91.71-UJI-TEPAT", "Kantor Tepat");
        portal().refreshRegistry();
        int unit = portal().bean(Registry.class).unitOrRefuse("91.71-UJI-TEPAT").id();
        for (int i = 1; i <= 40; i++) {
            String received =
                    "now() - interval '30 days' - interval '%d.00137 seconds'".formatted(i);
            add(unit, 1, "REPLIED", received, received + " + interval '7 days'", false);
        }
        String late = "now() - interval '30 days'";
        add(unit, 10, "REPLIED", late, late + " + interval '7 days 0.000001 seconds'", false);

        var speed = Objects.requireNonNull(portal().bean(AnswerTimes.class).speed(unit).block());

        assertThat(speed.percentOnTime()).contains(80);
    }

    @Test
    void saysNothingPublicAboutFewCases() {
        var nine = KaplanMeier.of(List.of(new KaplanMeier.Observed(1, true, 9)));

        assertThat(new AnswerSpeed(9, 9, nine, nine).isForPublic()).isFalse();
        var times = portal().bean(AnswerTimes.class);
        var none = Objects.requireNonNull(times.speed(999_999).block());
        assertThat(times.publicSpeed(999_999).block()).isEmpty();
        assertThat(none.cases()).isZero();
        assertThat(none.percentOnTime()).isEmpty();
        assertThat(none.medianDays()).isEmpty();
    }

    @Test
    void countsWorkingDaysInTheDatabaseAsTheClockDoes() {
        WorkingCalendar calendar =
                Objects.requireNonNull(portal().bean(Calendars.class).calendar("NASIONAL").block());
        var counted =
                rows(
                        """
                        WITH days AS (SELECT * FROM numbered_days('NASIONAL', '2025-01-01', '2027-12-24'))
                        SELECT a.day, b.number - a.number
                          FROM days a JOIN days b ON b.day = a.day + 23
                        """);

        assertThat(counted)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(row -> {
                    LocalDate day = LocalDate.parse(row.getFirst());
                    assertThat(Integer.parseInt(row.getLast()))
                            .isEqualTo(calendar.workingDaysBetween(day, day.plusDays(23)));
                });
        assertThat(
                        rows(
                                "SELECT number FROM numbered_days('NASIONAL', '2027-12-20', '2028-01-10') WHERE day = '2028-01-10'"))
                .containsExactly(List.of("null"));
    }

    @Test
    void closesWhatWasAnsweredAndMetWithSilence() {
        int unit = portal().bean(Registry.class).unitOrRefuse(CLOSED_UNIT).id();
        add(unit, 1, "REPLIED", "now() - interval '50 days'", "now() - interval '49 days'", false);
        Rows.run(
                portal(),
                "UPDATE complaint SET confirm_by = now() - interval '1 second' WHERE id = (SELECT max(id) FROM complaint WHERE unit = %d)"
                        .formatted(unit));

        portal().bean(AutoClose.class).look().block();

        assertThat(
                        rows(
                                """
                                SELECT c.status, c.finished_at IS NOT NULL, e.kind, e.actor
                                  FROM complaint c JOIN complaint_event e ON e.complaint = c.id
                                 WHERE c.confirm_by < now() AND c.unit = %d\
                                """
                                        .formatted(unit)))
                .containsExactly(
                        List.of("FINISHED_UNCONFIRMED", "t", "FINISHED_UNCONFIRMED", "SYSTEM"));
    }

    private static void add(
            int unit,
            int count,
            String status,
            String received,
            String replied,
            boolean integrity) {
        Rows.run(
                portal(),
                """
                INSERT INTO complaint (ticket, receipt_hash, unit, class, identity, secret, integrity, status, text,
                                       received_at, due_verify, due_reply, due_finish, calendar_version, first_reply_at)
                SELECT 'ADU-' || translate(upper(substr(md5(random()::text), 1, 4)), '01', 'XY') || '-'
                              || translate(upper(substr(md5(random()::text), 1, 4)), '01', 'XY'),
                       sha256(random()::text::bytea), %1$d, 'COMPLAINT', 'ANONYMOUS', false, %6$s, '%3$s', 'Angka',
                       %4$s, %4$s + interval '5 days', %4$s + interval '7 days', %4$s + interval '20 days', 1, %5$s
                  FROM generate_series(1, %2$d)
                """
                        .formatted(unit, count, status, received, replied, integrity));
    }
}
