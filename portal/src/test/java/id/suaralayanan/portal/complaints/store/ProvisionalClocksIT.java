package id.suaralayanan.portal.complaints.store;

import static id.suaralayanan.portal.complaints.ComplaintPortal.file;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A calendar without a single known year takes complaints in all the same.
final class ProvisionalClocksIT {
    private static final String UNIT = "91.71-TANPA-KALENDER";

    @BeforeAll
    static void openAnOffice() {
        Rows.run(
                portal(),
                """
                INSERT INTO calendar (code, name) VALUES ('UJI', 'Kalender uji');
                INSERT INTO unit (code, name, short_name, type, region, time_zone, calendar) VALUES
                    ('91.71-TANPA-KALENDER', 'Kantor tanpa kalender', 'Kantor tanpa kalender',
                     'DISDUKCAPIL-KOTA', '91.71', 'Asia/Jayapura', 'UJI');
                """);
        portal().refreshRegistry();
    }

    @Test
    void aComplaintIsFiledWithProvisionalDatesAndCountedAnewWhenTheHolidaysCome() {
        var filed = file(UNIT, "ANONYMOUS", "\"text\":\"Sebelum kalender ada\"");
        String ticket = filed.get("ticket").asString();
        String before = due(ticket);
        assertThat(filed.at("/dueAt/provisional").asBoolean()).isTrue();
        look();
        assertThat(due(ticket)).isEqualTo(before);

        Rows.run(
                portal(),
                """
                INSERT INTO calendar_year (calendar, year, source, provisional)
                SELECT 'UJI', extract(year FROM now())::int + later, 'SKB', false
                  FROM generate_series(0, 1) AS later;
                INSERT INTO holiday (calendar, day, name)
                SELECT 'UJI', current_date + ahead, 'Libur' FROM generate_series(1, 14) AS ahead;
                """);
        look();

        assertThat(rows(state(ticket))).containsExactly(List.of("f", "1", "t", "t"));
        assertThat(due(ticket)).isGreaterThan(before);
        assertMovesWithAChangedCalendar(ticket);
    }

    /// Another day off in a year that has its decree: what is open moves, and the audit log says
    /// so.
    private static void assertMovesWithAChangedCalendar(String ticket) {
        String decreed = due(ticket);
        Rows.run(
                portal(),
                """
                INSERT INTO holiday (calendar, day, name)
                SELECT 'UJI', (due_verify AT TIME ZONE 'Asia/Jayapura')::date, 'Libur susulan'
                  FROM complaint WHERE ticket = '%s';
                UPDATE calendar_year SET version = version + 1 WHERE calendar = 'UJI';
                """
                        .formatted(ticket));
        assertThat(rows(state(ticket))).containsExactly(List.of("t", "1", "t", "t"));

        look();
        look();

        assertThat(rows(state(ticket))).containsExactly(List.of("f", "2", "t", "t"));
        assertThat(due(ticket)).isGreaterThan(decreed);
        assertThat(
                        rows(
                                "SELECT count(*) FROM audit_log WHERE action = 'COMPLAINT_DATES_MOVED' AND object = 'complaint "
                                        + ticket
                                        + "'"))
                .containsExactly(List.of("2"));
        assertThat(
                        rows(
                                "SELECT count(*) FROM complaint_event e JOIN complaint c ON c.id = e.complaint WHERE e.kind = 'DATES_MOVED' AND c.ticket = '"
                                        + ticket
                                        + "'"))
                .containsExactly(List.of("2"));
    }

    private static void look() {
        portal().bean(ProvisionalClocks.class).look().block();
    }

    private static String due(String ticket) {
        return rows("SELECT due_verify FROM complaint WHERE ticket = '" + ticket + "'")
                .getFirst()
                .getFirst();
    }

    private static String state(String ticket) {
        return """
        SELECT due_provisional, calendar_version, due_verify < due_reply, due_reply < due_finish
          FROM complaint
         WHERE ticket = '%s'
        """
                .formatted(ticket);
    }
}
