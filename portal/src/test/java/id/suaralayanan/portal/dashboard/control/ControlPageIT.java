package id.suaralayanan.portal.dashboard.control;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.dashboard.Screen;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ControlPageIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.01-KENDALI";

    /// Twenty weeks of 40 forms around 80 with a spread of 10; two weeks ago 72, last week 6 forms.
    @BeforeAll
    static void hasWeeks() {
        StaffRows.unit(DATABASE, UNIT, "Kantor Kendali");
        StaffRows.unit(DATABASE, "91.01-BELUM", "Kantor Belum");
        StaffRows.officer(DATABASE, "kendali", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(DATABASE, "belum", Role.UNIT_HEAD, "91.01-BELUM");
        StaffRows.run(
                DATABASE,
                "INSERT INTO service (unit, code, name) SELECT id, 'KTP', 'KTP' FROM unit WHERE code = '%s'"
                        .formatted(UNIT));
        for (int week = 1; week <= 20; week++) {
            week(week, week == 1 ? 6 : 40, week == 2 ? 72 : 80 + (week % 3 - 1) * 0.5);
        }
        PORTAL.refreshRegistry();
    }

    @Test
    void callsTheWeekThatFellOutAndHidesTheOneOfSixPeople() {
        try (var head = Visitor.signedIn(PORTAL, "kendali")) {
            assertThat(head.get("/unit/kendali").body())
                    .contains("1 titik memberi tanda", "di luar batas tiga sigma")
                    .contains("di bawah 10 penilaian", "Laney 2002");
            assertThat(head.get("/unit/kendali?per=bulan").body()).contains("Belum cukup titik");
        }
    }

    @Test
    void saysWhereThereIsNothingYet() {
        try (var head = Visitor.signedIn(PORTAL, "belum")) {
            assertThat(head.get("/unit/kendali").body()).contains("Belum cukup titik");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void drawsItsChart(int width) {
        try (var screen = Screen.of(PORTAL, "kendali", width)) {
            screen.open("/unit/kendali").picture("kendali-" + width);

            assertThat(screen.complaints()).isEmpty();
            assertThat(screen.overflow()).isZero();
        }
    }

    /// Forms whose totals have the wanted mean and a standard deviation of 3.6 (10 points).
    private static void week(int ago, int n, double index) {
        long sum = Math.round(index * 9 / 25 * n);
        long squares = Math.round((double) sum * sum / n + 3.6 * 3.6 * (n - 1));
        String counts =
                IntStream.range(0, 36)
                        .mapToObj(i -> i % 4 == 2 ? Integer.toString(n) : "0")
                        .collect(Collectors.joining(", "));
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO rating_tally
                SELECT s.id, 'QR', date_trunc('week', now())::date - %d, %d, %d, %d, %d, %s, 1
                  FROM service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%s'
                """
                        .formatted(7 * ago - 2, n, n, sum, squares, counts, UNIT));
    }
}
