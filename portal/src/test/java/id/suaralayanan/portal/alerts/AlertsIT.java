package id.suaralayanan.portal.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.StrictPortal;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.alerts.letters.Letters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Letters to officers through a real mail server. The officer `satu` reads Indonesian, `dua`
/// English; each test has a unit of its own.
final class AlertsIT {
    private static final PortalServer PORTAL = StrictPortal.shared();
    private static final Pattern LINK =
            Pattern.compile("http://suara\\.example(/berhenti/[\\w.-]+)");

    /// A look leaves what was written beside a transaction that is still open, of any test on this
    /// server, to the look after it.
    private static final String LOOKED_AT_NEXT =
            "SELECT max(a.written_by) < pg_snapshot_xmin(pg_current_snapshot()) FROM arrived_answer a JOIN unit u ON u.id = a.unit WHERE u.code = '%s'";

    private static int units;
    private String unit = "";
    private String one = "";
    private String two = "";

    @BeforeEach
    void aUnitWithTwoOfficersWhoWantLetters() {
        units++;
        unit = "64.71-UJI-KABAR" + units;
        one = "kabar-satu-" + units;
        two = "kabar-dua-" + units;
        StaffRows.unit(PORTAL.database(), unit, "Kantor Kabar " + units);
        run(
                "INSERT INTO service (unit, code, name) SELECT id, 'KTP', 'KTP' FROM unit WHERE code = '%s'");
        for (String name : List.of(one, two)) {
            StaffRows.officer(PORTAL.database(), name, Role.UNIT_OFFICER, unit);
            run(
                    "UPDATE officer SET email = username || '@contoh.go.id' WHERE username = '"
                            + name
                            + "'");
        }
        wants(one, "id");
        wants(two, "en");
    }

    /// Forty good answers, then twelve of which six are bad: the next look says so to both, once,
    /// whoever looks how often.
    @Test
    void aBadHourIsToldOnceToEachAndNothingOfARespondent() {
        var now = PORTAL.bean(Clock.class).instant();
        open(now.minus(Duration.ofHours(5)));
        answers(40, 4);
        look(now.minus(Duration.ofHours(3)));
        answers(6, 4);
        answers(6, 2);
        look(now.minus(Duration.ofMinutes(150)));
        assertThat(waiting()).isEqualTo("0");

        PORTAL.bean(AlertRound.class)
                .round(now.minus(Duration.ofMinutes(60)))
                .and(
                        PortalServer.shared()
                                .bean(AlertRound.class)
                                .round(now.minus(Duration.ofMinutes(60))))
                .block();
        assertThat(waiting()).isEqualTo("2");
        Letters.send(PORTAL);
        look(now.minus(Duration.ofMinutes(1)));
        Letters.send(PORTAL);

        assertThat(Letters.to(one)).hasSize(1);
        assertThat(Letters.to(two)).hasSize(1);
        assertThat(Letters.to(one).getFirst())
                .contains("Dari 12 jawaban terakhir, 6 bernilai buruk", "sekali dalam 1.000 kali")
                .contains("Kantor Kabar " + units, "http://suara.example/unit")
                .doesNotContain("Antre dua jam")
                .doesNotContainPattern("\\d\\d[.:]\\d\\d");
        assertThat(Letters.to(two).getFirst()).contains("Of the last 12 answers 6 are bad");
        assertThat(Letters.head(one, "List-Unsubscribe-Post"))
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Letters.head(one, "Subject")).isEqualTo("Perlu dilihat: Kantor Kabar " + units);
    }

    /// A Friday; due on Monday, which is the next working day. On Saturday nobody is told.
    @Test
    void whatIsDueOnTheNextWorkingDayIsToldInTheMorning() {
        run(
                "UPDATE alert_watch SET due_told_on = '2026-11-26', digest_told_on = '2026-11-30' WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        complaint("2026-11-30 10:00+08");
        complaint("2026-12-04 10:00+08");
        complaint("2026-11-26 10:00+08");

        look(Instant.parse("2026-11-26T22:00:00Z"));
        assertThat(waiting()).as("at six").isEqualTo("0");
        look(Instant.parse("2026-11-27T00:00:00Z"));
        look(Instant.parse("2026-11-27T01:00:00Z"));
        assertThat(waiting()).as("at eight and at nine").isEqualTo("2");
        look(Instant.parse("2026-11-28T00:00:00Z"));
        assertThat(waiting()).as("on Saturday").isEqualTo("2");

        Letters.send(PORTAL);
        assertThat(Letters.to(one).getFirst())
                .contains("1 aduan jatuh tempo hari ini atau besok", "1 aduan sudah lewat tenggat")
                .doesNotContain("jawaban terakhir", "ADU-");
    }

    @Test
    void theWeekIsToldOnMondayWithItsUncertainty() {
        run(
                "UPDATE alert_watch SET due_told_on = '2026-11-30', digest_told_on = '2026-11-23' WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        tally("2026-11-18", 30, 31, 34);
        tally("2026-11-25", 30, 27, 30);

        look(Instant.parse("2026-11-29T01:00:00Z"));
        assertThat(waiting()).as("on Sunday").isEqualTo("0");
        look(Instant.parse("2026-11-30T01:00:00Z"));
        look(Instant.parse("2026-12-01T01:00:00Z"));
        assertThat(waiting()).isEqualTo("2");

        run(
                "UPDATE alert_letter SET next_at = now() WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        Letters.send(PORTAL);
        assertThat(Letters.to(one).getFirst())
                .contains("60 jawaban, IKM 75,00.")
                .contains("Memburuk: -11,1 poin dibanding 13 minggu sebelumnya (95 %: -12,7 sampai")
                .contains("Paling lemah: Persyaratan", "Aduan: 0 masuk minggu lalu");
        assertThat(Letters.to(two).getFirst()).contains("60 answers, index 75.00.", "Worse: -11.1");
    }

    @Test
    void aLetterWaitsForAMailServerThatIsDownAndGoesUnderOneId() {
        letter();
        Letters.tryWithoutServer(PORTAL);
        assertThat(
                        ask(
                                "SELECT sum(attempts) FROM alert_letter l JOIN unit u ON u.id = l.unit WHERE u.code = '%s'"))
                .isEqualTo("1");
        assertThat(Letters.to(one)).isEmpty();

        run(
                "UPDATE alert_letter SET next_at = now() WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        Letters.sendAndDieBeforeTheNote(PORTAL);
        run(
                "UPDATE alert_letter SET next_at = now() WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        Letters.send(PORTAL);

        assertThat(Letters.ids(one)).hasSize(2).doesNotContainNull();
        assertThat(Letters.ids(one).getFirst()).isEqualTo(Letters.ids(one).getLast());
        assertThat(waiting()).isEqualTo("0");
    }

    @Test
    void aLinkEndsTheLettersWithoutSigningInAndOnlyWhenAsked() {
        letter();
        Letters.send(PORTAL);
        letter();
        var found = LINK.matcher(Letters.to(one).getFirst());
        assertThat(found.find()).isTrue();
        try (var anybody = Visitor.of(PORTAL)) {
            assertThat(anybody.get(found.group(1)).body()).contains("Hentikan surat");
            assertThat(waiting()).isEqualTo("1");
            assertThat(anybody.postWithoutToken(found.group(1) + "x", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(anybody.postWithoutToken(found.group(1), Map.of()).body())
                    .contains("Surat sudah dihentikan.");
        }
        assertThat(waiting()).isEqualTo("0");
        assertThat(wanted()).isEqualTo("true true en");
    }

    @Test
    void whoLeftTheOfficeGetsNoneOfThoseThatWait() {
        letter();
        run("UPDATE officer SET disabled_at = now() WHERE username = '" + one + "'");

        Letters.send(PORTAL);

        assertThat(waiting()).isEqualTo("0");
        assertThat(Letters.to(one)).isEmpty();
    }

    @Test
    void anOfficerAsksChangesTheLanguageAndEndsIt() {
        run("DELETE FROM alert_subscription WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        run("DELETE FROM alert_watch WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        try (var visitor = Visitor.signedIn(PORTAL, one)) {
            assertThat(visitor.get("/akun/kabar").body()).contains("belum ada kabar", one + "@");
            visitor.post("/akun/kabar", Map.of("kabar", "ya", "bahasa", "en"));
            assertThat(visitor.get("/akun/kabar").body()).contains("kabar dikirim");
            assertThat(wanted()).isEqualTo("true false en");
            assertThat(
                            ask(
                                    "SELECT count(*) FROM alert_watch w JOIN unit u ON u.id = w.unit WHERE u.code = '%s'"))
                    .isEqualTo("1");
            letter();
            assertThat(visitor.post("/akun/kabar", Map.of("bahasa", "en")).statusCode())
                    .isEqualTo(303);
            assertThat(wanted() + waiting()).isEqualTo("0");
        }
    }

    @Test
    void whereNoMailIsSetUpThePageSaysSo() {
        try (var officer = Visitor.signedIn(PortalServer.shared(), one)) {
            assertThat(officer.get("/akun/kabar").body())
                    .contains("Email belum diatur")
                    .doesNotContain("name=\"kabar\"");
        }
    }

    private void wants(String officer, String language) {
        run(
                """
                INSERT INTO alert_watch (unit, opened_at, digest_told_on)
                SELECT id, now(), '2026-11-23' FROM unit WHERE code = '%%s' ON CONFLICT DO NOTHING;
                INSERT INTO alert_subscription (officer, unit, alerts, digest, language, changed_at)
                SELECT id, unit, true, true, '%s', now() FROM officer WHERE username = '%s'
                """
                        .formatted(language, officer));
    }

    private static void look(Instant now) {
        PORTAL.bean(AlertRound.class).round(now).block();
    }

    /// The window began then, and what is due and what the week was is told already.
    private void open(Instant at) {
        run(
                "UPDATE alert_watch SET due_told_on = '2199-01-01', digest_told_on = '2199-01-01', opened_at = '"
                        + at
                        + "' WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
    }

    private void answers(int count, int score) {
        run(
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT now(), gen_random_uuid(), s.id, current_date, 'WEB', x, x, x, x, x, x, x, x, x
                  FROM service s JOIN unit u ON u.id = s.unit, generate_series(1, %d), (VALUES (%d)) AS score (x)
                 WHERE u.code = '%%s'
                """
                        .formatted(count, score));
        Awaitility.await().until(() -> ask(LOOKED_AT_NEXT).equals("t"));
    }

    /// Two points for the first element, four for the last, three for all others.
    private static int score(int element) {
        return element == 1 ? 2 : element == 9 ? 4 : 3;
    }

    /// Twice so many forms, half with one total and half with the other; three points an element in
    /// the mean.
    private void tally(String day, int half, int low, int high) {
        var columns = new StringBuilder();
        var counts = new StringBuilder();
        for (int element = 1; element <= 9; element++) {
            for (int score = 1; score <= 4; score++) {
                columns.append(", u").append(element).append('_').append(score);
                counts.append(score == score(element) ? ", " + 2 * half : ", 0");
            }
        }
        run(
                "INSERT INTO rating_tally (service, channel, day, respondents, complete, total_sum, total_squares, changed_in"
                        + columns
                        + ") SELECT s.id, 'WEB', '%s', %d, %d, %d, %d, 0"
                                .formatted(
                                        day,
                                        2 * half,
                                        2 * half,
                                        half * (low + high),
                                        half * (low * low + high * high))
                        + counts
                        + " FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '%s'");
    }

    private void complaint(String due) {
        run(
                """
                INSERT INTO complaint (ticket, receipt_hash, unit, class, identity, secret, integrity, status, text, received_at,
                                       due_verify, due_reply, due_finish, calendar_version, verified_at, first_reply_at)
                SELECT 'ADU-' || translate(left(md5(random()::text), 4), '01abcdef', '23ABCDEF')
                              || '-' || translate(left(md5(random()::text), 4), '01abcdef', '23ABCDEF'),
                       sha256(random()::text::bytea), id, 'COMPLAINT', 'ANONYMOUS', false, false, 'IN_PROGRESS', 'Kartu belum jadi',
                       '2026-11-10', '%1$s', '%1$s', '%1$s', 1, '2026-11-11', '2026-11-12'
                  FROM unit WHERE code = '%%s'
                """
                        .formatted(due));
    }

    private void letter() {
        run(
                """
                INSERT INTO alert_letter (officer, unit, kind, day, content, next_at)
                SELECT o.id, o.unit, 'ALERT', '2026-11-27', '{"answers":0,"low":0,"usual":0,"due":2,"late":0}', now()
                  FROM officer o WHERE o.username = '%s'
                """
                        .formatted(one)
                        .replace("%", "%%"));
    }

    private String wanted() {
        return ask(
                "SELECT concat_ws(' ', s.alerts::text, s.digest::text, s.language) FROM alert_subscription s JOIN unit u ON u.id = s.unit WHERE u.code = '%s'");
    }

    private String waiting() {
        return ask(
                "SELECT count(*) FROM alert_letter l JOIN unit u ON u.id = l.unit WHERE u.code = '%s'");
    }

    private String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql.formatted(unit));
    }

    private void run(String sql) {
        StaffRows.run(PORTAL.database(), sql.formatted(unit));
    }
}
