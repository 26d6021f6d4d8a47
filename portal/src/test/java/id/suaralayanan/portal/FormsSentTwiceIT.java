package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forms of officers that make something new: a double click, and Back with another sending, make
/// it once; another word makes another one.
final class FormsSentTwiceIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.30-DUAKALI";
    private static final Pattern KEY = Pattern.compile("name=\"kunci\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @BeforeAll
    static void hasAnOffice() {
        StaffRows.unit(DATABASE, UNIT, "Kantor Dua Kali");
        StaffRows.officer(DATABASE, "kepala-duakali", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(DATABASE, "pengurus-duakali", Role.ADMIN, "");
        StaffRows.run(
                DATABASE,
                "INSERT INTO feedback_point (code, unit, label) SELECT 'DKAKA', id, 'Lobi' FROM unit WHERE code = '%s' ON CONFLICT DO NOTHING"
                        .formatted(UNIT));
        PORTAL.refreshRegistry();
    }

    @AfterAll
    static void nobodyIsTold() {
        StaffRows.run(
                DATABASE,
                "UPDATE webhook_endpoint SET removed_at = now() WHERE url LIKE 'https://duakali.example/%'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kepala-duakali   | /unit/qr          | label=Loket #                                         | feedback_point WHERE label LIKE 'Loket satu%' AND unit = (SELECT id FROM unit WHERE code = '91.30-DUAKALI')
                    kepala-duakali   | /unit/pertanyaan  | kata=Apakah nyaman # ?;jawaban=Ya%Tidak               | extra_question WHERE words LIKE 'Apakah nyaman satu%'
                    kepala-duakali   | /unit/templat     | templat=0;judul=Terima kasih #;teks=Sudah kami terima | reply_template WHERE title LIKE 'Terima kasih satu%'
                    kepala-duakali   | /unit/perbaikan   | masalah=Antrean terlalu lama #;perubahan=Loket kedua dibuka;sejak=2026-01-05 | improvement_wording WHERE problem LIKE 'Antrean terlalu lama satu%'
                    kepala-duakali   | /unit/rtl         | period=2026-Q3;unsur=U3;kegiatan=Menambah loket pagi #;penanggung=Kepala loket;tenggat=2027-01-05;status=PLANNED | planned_action_state WHERE words LIKE 'Menambah loket pagi satu%'
                    pengurus-duakali | /admin/webhook    | alamat=https://duakali.example/#                      | webhook_endpoint WHERE url LIKE 'https://duakali.example/satu%'
                    pengurus-duakali | /admin/program    | nama=Program dua kali #;kontak=Sari                   | open311_client WHERE name LIKE 'Program dua kali satu%'
                    pengurus-duakali | /admin/perangkat  | titik=DKAKA;nama=Kios dua kali #                      | kiosk WHERE label LIKE 'Kios dua kali satu%'
                    """)
    void aFormSentThreeTimesMakesOneThing(String who, String path, String typed, String made) {
        try (var officer = Visitor.signedIn(PORTAL, who)) {
            var page = officer.get(path).body();
            var form = filledIn(page, typed.replace("#", "satu"));
            var twice =
                    Stream.generate(() ->
                                    CompletableFuture.supplyAsync(
                                            () -> officer.postWithoutToken(path, form)))
                            .limit(2)
                            .toList();
            assertThat(twice).allMatch(answer -> answer.join().statusCode() < 500);
            assertThat(officer.postWithoutToken(path, form).statusCode()).isLessThan(500);
            assertThat(count(made)).isEqualTo("1");

            officer.postWithoutToken(path, filledIn(page, typed.replace("#", "satu-lagi")));
            assertThat(count(made)).isEqualTo("2");
        }
    }

    private static Map<String, String> filledIn(String page, String typed) {
        var form =
                Stream.of(typed.split(";"))
                        .map(field -> field.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        field -> field[0],
                                        field -> field[1].replace('%', '\n'),
                                        (one, _) -> one,
                                        TreeMap::new));
        form.put("kunci", found(KEY, page));
        form.put("_csrf", found(TOKEN, page));
        return form;
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private static String count(String made) {
        return StaffRows.ask(DATABASE, "SELECT count(*) FROM " + made);
    }
}
