package id.suaralayanan.portal.complaints.calendars;

import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.r2dbc.core.DatabaseClient;

final class HolidayPagesIT {
    @AutoClose private static Visitor admin;

    @BeforeAll
    static void signIn() {
        StaffRows.officer(portal().database(), "admin-libur", Role.ADMIN, "");
        admin = Visitor.signedIn(portal(), "admin-libur");
    }

    @Test
    void aPastedDecreeMakesAYearKnown() {
        var lines = new StringBuilder("date,name,kind,region\n");
        for (int day = 1; day <= 10; day++) {
            lines.append(
                    "2031-03-%02d,Libur %d,%s,\n"
                            .formatted(day, day, day == 10 ? "LEAVE" : "NATIONAL"));
        }

        var pasted = admin.post("/admin/libur/tempel", Map.of("baris", lines.toString()));
        var shown = admin.get("/admin/libur?tahun=2031").body();
        var decreed = admin.post("/admin/libur/2031/tetapkan", Map.of());

        assertThat(pasted.statusCode()).isEqualTo(303);
        assertThat(shown).contains("Libur 10", "Cuti bersama", "Sementara");
        assertThat(decreed.statusCode()).isEqualTo(303);
        assertThat(year(2031)).containsExactly(List.of("f", "10"));
    }

    @Test
    void aDayIsAddedAndRemoved() {
        admin.post(
                "/admin/libur",
                Map.of("tanggal", "2032-05-01", "nama", "Hari Buruh", "jenis", "NATIONAL"));
        assertThat(year(2032)).containsExactly(List.of("t", "1"));

        admin.post("/admin/libur/2032-05-01/hapus", Map.of());

        assertThat(year(2032)).containsExactly(List.of("t", "0"));
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndNothingIsStored() {
        var answer =
                admin.post(
                        "/admin/libur/tempel",
                        Map.of(
                                "baris",
                                "2033-01-01,Tahun Baru,NATIONAL,\n2033-13-01,Salah,NATIONAL,"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Baris yang tidak terbaca: 2.", "2033-13-01,Salah");
        assertThat(year(2033)).isEmpty();
    }

    @Test
    void theOperatorIsWarnedFourMonthsBeforeAYearWithoutHolidays() {
        var early = outlookAt("2098-08-20T00:00:00Z", 2098);
        var late = outlookAt("2098-09-10T00:00:00Z", 2098);

        assertThat(early.health().getStatus()).isEqualTo(Status.UP);
        assertThat(late.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(late.missing()).isEqualTo(2099);
        assertThat(late.health().getDetails()).containsKey("missing");
    }

    /// An outlook as if the calendars ended with that year.
    private static CalendarOutlook outlookAt(String now, int lastYear) {
        rows(
                """
                INSERT INTO calendar_year (calendar, year, source, provisional)
                SELECT DISTINCT calendar, %d, 'uji', false FROM unit
                    ON CONFLICT DO NOTHING
                RETURNING year
                """
                        .formatted(lastYear));
        var outlook =
                new CalendarOutlook(
                        portal().bean(DatabaseClient.class),
                        Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                        new SimpleMeterRegistry());
        outlook.look().block();
        return outlook;
    }

    private static List<List<String>> year(int year) {
        return rows(
                """
                SELECT y.provisional, count(h.day)
                  FROM calendar_year y
                  LEFT JOIN holiday h ON h.calendar = y.calendar AND h.year = y.year
                 WHERE y.calendar = 'NASIONAL' AND y.year = %d
                 GROUP BY y.provisional
                """
                        .formatted(year));
    }
}
