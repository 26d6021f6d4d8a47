package id.suaralayanan.portal.publications;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The way of a period from closing to the public page, without the job: its rows are put there.
@ResourceLock("publications of the shared portal")
final class PublicationPagesIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String HERE = "/pusat/rilis";
    private static final String PERIOD = "2024-Q2";

    @AutoClose private static Visitor ministry;
    @AutoClose private static Visitor colleague;
    @AutoClose private static Visitor head;
    @AutoClose private static Visitor everybody;

    @BeforeAll
    static void twoUnitsOfAType() {
        for (String unit : new String[] {"91.06-SATU", "91.06-DUA"}) {
            StaffRows.unit(DATABASE, unit, "Kantor " + unit);
        }
        run(
                """
                INSERT INTO ranking (type, period, method_version, seed, draws, changed_in, computed_at)
                VALUES ('UJI', '2024-Q2', 'uji', 1, 1, 1, now()) ON CONFLICT DO NOTHING;
                INSERT INTO ranking_row (type, period, unit, respondents, ikm, grade, eligible, reasons)
                SELECT 'UJI', '2024-Q2', id, 40, 80, 'B', false, '{NO_PEERS}' FROM unit WHERE code LIKE '91.06-%'
                    ON CONFLICT DO NOTHING;
                INSERT INTO public_tally (unit, quarter, respondents, complete, total_sum, total_squares, counts, unit_respondents, taken_at)
                SELECT id, '2024-04-01', 40, 40, 1200, 36500, array_fill(10, ARRAY[36]), 40, now() FROM unit WHERE code LIKE '91.06-%'
                    ON CONFLICT DO NOTHING;
                INSERT INTO indicator (unit, period, first_day, last_day, respondents, complete, total_sum, total_squares, elements,
                       ikm, grade, peer_spread, formula_version, changed_in, computed_at)
                SELECT id, '2024-Q2', '2024-04-01', '2024-06-30', 40, 40, 1200, 36500, filed_elements(array_fill(10, ARRAY[36])),
                       62.50, 'D', 12, 'uji', 1, now()
                  FROM unit WHERE code LIKE '91.06-%'
                    ON CONFLICT DO NOTHING;
                INSERT INTO perception_figure (unit, survey, period, last_day, instrument, respondents, bursts, value, low,
                       high, other_value, conversion, explanation, computed_at)
                SELECT id, 'SPAK', '2024-Q2', '2024-06-30', 2, 31, 0, 3.62, 3.50, 3.74, 3.54, 'RATIO', '{}', now()
                  FROM unit WHERE code = '91.06-SATU'
                    ON CONFLICT DO NOTHING;
                INSERT INTO perception_tally
                SELECT id, 2, '2024-04-01', 31, 0, 840, 22800, array_fill(0, ARRAY[25]) || ARRAY[0,0,0,0,31], now()
                  FROM unit WHERE code = '91.06-SATU'
                    ON CONFLICT DO NOTHING
                """);
        StaffRows.officer(DATABASE, "terbit1", Role.MINISTRY, "");
        StaffRows.officer(DATABASE, "terbit2", Role.MINISTRY, "");
        StaffRows.officer(DATABASE, "terbit3", Role.UNIT_HEAD, "91.06-SATU");
        ministry = Visitor.signedIn(PORTAL, "terbit1");
        colleague = Visitor.signedIn(PORTAL, "terbit2");
        head = Visitor.signedIn(PORTAL, "terbit3");
        everybody = Visitor.of(PORTAL);
    }

    @AfterEach
    void nothingGoesOn() {
        run(
                "UPDATE publication SET state = 'CANCELLED' WHERE state IN ('DRAFT', 'OBJECTION',"
                        + " 'REVIEWED')");
    }

    private static void run(String sql) {
        StaffRows.run(DATABASE, sql);
    }

    private static String ask(String sql) {
        return StaffRows.ask(DATABASE, sql);
    }

    private static Map<String, String> step(String step, String... more) {
        Map<String, String> form = new HashMap<>(Map.of("langkah", step));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private static int closes(Visitor visitor, String period) {
        return visitor.post(HERE, step("tutup", "periode", period, "kata", "Triwulan selesai"))
                .statusCode();
    }

    private static String current() {
        return ask("SELECT max(id) FROM publication");
    }

    private static int does(String step, String... more) {
        Map<String, String> form = step(step, more);
        form.put("terbitan", current());
        return ministry.post(HERE, form).statusCode();
    }

    /// What the job does, in one breath.
    private static void made() {
        run(
                """
                INSERT INTO publication_content SELECT max(id), now(), 3 FROM publication;
                INSERT INTO publication_group SELECT max(id), 'UJI', 2, 2, 2, 12, 2 FROM publication;
                INSERT INTO publication_figure (publication, unit, type, respondents, complete, total_sum, total_squares,
                       counts, ikm, grade, low, high, peer_spread, rank_low, rank_high, tier, reasons, explanation)
                SELECT (SELECT max(id) FROM publication), id, 'UJI', 40, 40, 1200, 36500, array_fill(10, ARRAY[36]),
                       81.25, 'B', 78.10, 84.40, 12, 1, 2, 'NOT_DISTINGUISHABLE', '{}',
                       '{"name":"ikm","value":"81.25","sentence":{"id":"a","en":"b"},"inputs":[],"formulaVersion":"uji","source":"uji"}'
                  FROM unit WHERE code LIKE '91.06-%';
                INSERT INTO publication_perception
                SELECT (SELECT max(id) FROM publication), unit, survey, instrument, 20, 3.40, 3.25, 3.55, 3.28, conversion,
                       '{"name":"IPAK","value":"3.40","sentence":{"id":"a","en":"b"},"inputs":[],"formulaVersion":"uji","source":"uji"}',
                       530, 14500, '{0,0,0,2,6,12,0,0,0,2,6,12,0,0,0,2,6,12,0,0,0,2,6,12,0,0,2,6,12,0}'
                  FROM perception_figure JOIN unit ON unit.id = unit WHERE code LIKE '91.06-%' AND period = '2024-Q2'
                """);
    }

    @Test
    void whatCannotBeClosedIsRefusedWithItsReason() {
        assertThat(closes(ministry, "2024-05")).isEqualTo(422);
        assertThat(closes(ministry, "2099")).isEqualTo(422);
        assertThat(closes(ministry, "2024-Q9")).isEqualTo(422);
        assertThat(closes(ministry, "2011-Q1")).isEqualTo(422);
        assertThat(ministry.post(HERE, step("tutup", "periode", PERIOD)).body())
                .contains("Tulis alasannya");
        assertThat(ministry.post(HERE, step("tutup", "periode", "2099", "kata", "x")).body())
                .contains("Periode ini belum selesai");
        assertThat(head.get(HERE).statusCode()).isEqualTo(403);
    }

    @RepeatedTest(3)
    void ofTwoWhoCloseAtOnceOneIsTold() {
        var answers =
                IntStream.range(0, 2)
                        .mapToObj(i ->
                                CompletableFuture.supplyAsync(
                                        () -> closes(i == 0 ? ministry : colleague, PERIOD)))
                        .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(303, 409);
        assertThat(
                        colleague
                                .post(HERE, step("tutup", "periode", "2024", "kata", "Setahun"))
                                .statusCode())
                .isIn(409, 422);
    }

    @Test
    void aPeriodGoesFromClosingToThePublicPage() {
        assertThat(closes(ministry, PERIOD)).isEqualTo(303);
        assertThat(ministry.get(HERE).body())
                .contains("Sedang dihitung")
                .doesNotContain("Buka masa");
        assertThat(does("keberatan")).isEqualTo(409);
        made();
        assertThat(ministry.get(HERE).body())
                .contains(
                        "2 dari 2 unit punya angka", "3 jawaban tidak ikut", "Buka masa keberatan");
        assertThat(head.get("/unit/rilis").body()).contains("Tidak ada terbitan");
        assertThat(does("keberatan")).isEqualTo(303);
        assertThat(
                        ask(
                                "SELECT (objections_until - opened_at) > interval '11 days' FROM"
                                        + " publication ORDER BY id DESC LIMIT 1"))
                .isEqualTo("t");

        objects();
        assertThat(does("tinjau", "kata", "Sesuai")).isEqualTo(409);
        run(
                "UPDATE publication SET objections_until = now() - interval '1 hour' WHERE state ="
                        + " 'OBJECTION'");
        assertThat(
                        head.post("/unit/rilis", Map.of("terbitan", current(), "kata", "Terlambat"))
                                .statusCode())
                .isEqualTo(409);
        assertThat(does("tinjau", "kata", "Sesuai")).isEqualTo(303);
        assertThat(does("terbitkan")).isEqualTo(303);
        assertThat(does("terbitkan")).isEqualTo(409);

        published();
        assertThat(does("batal")).isEqualTo(409);
    }

    /// Where the job cannot publish it, for want of a key, it must not stand in the way for ever.
    @Test
    void anApprovedOneThatIsNotInTheLogCanBeGivenUp() {
        assertThat(closes(ministry, PERIOD)).isEqualTo(303);
        made();
        assertThat(does("keberatan")).isEqualTo(303);
        run(
                "UPDATE publication SET objections_until = now() - interval '1 hour' WHERE state ="
                        + " 'OBJECTION'");
        assertThat(does("tinjau", "kata", "Sesuai")).isEqualTo(303);
        assertThat(does("terbitkan")).isEqualTo(303);
        assertThat(ministry.get(HERE).body()).contains("Batalkan");

        assertThat(does("batal")).isEqualTo(303);

        assertThat(ask("SELECT state FROM publication ORDER BY id DESC LIMIT 1"))
                .isEqualTo("CANCELLED");
    }

    /// Six answers in each of two quarters are a figure of the half-year that nobody may be told.
    @Test
    void whatTheJobCannotTellIsNotClosed() {
        run(
                """
                INSERT INTO ranking (type, period, method_version, seed, draws, changed_in, computed_at)
                VALUES ('UJI', '2013-S1', 'uji', 1, 1, 1, now()) ON CONFLICT DO NOTHING;
                INSERT INTO ranking_row (type, period, unit, respondents, ikm, grade, eligible, reasons)
                SELECT 'UJI', '2013-S1', id, 12, 80, 'B', false, '{NO_PEERS}' FROM unit WHERE code LIKE '91.06-%'
                    ON CONFLICT DO NOTHING
                """);

        assertThat(
                        ministry.post(HERE, step("tutup", "periode", "2013-S1", "kata", "Semester"))
                                .body())
                .contains("Tidak ada dua unit sejenis");
    }

    private static void objects() {
        assertThat(head.get("/unit/rilis").body())
                .contains("81,25", "Kisaran peringkat 1–2 dari 2");
        var objection =
                Map.of(
                        "kunci",
                        UUID.randomUUID().toString(),
                        "terbitan",
                        current(),
                        "kata",
                        "Layanan keliling belum ikut");
        assertThat(head.post("/unit/rilis", objection).statusCode()).isEqualTo(303);
        assertThat(head.post("/unit/rilis", objection).statusCode()).isEqualTo(303);
        assertThat(
                        ask(
                                "SELECT count(*) FROM publication_objection WHERE publication = "
                                        + current()))
                .isEqualTo("1");
        String ticket = ask("SELECT ticket FROM publication_objection ORDER BY id DESC LIMIT 1");
        assertThat(ministry.get(HERE).body()).contains(ticket, "Layanan keliling belum ikut");
        assertThat(
                        ministry.post(HERE, step("jawab", "keberatan", ticket, "putusan", "terima"))
                                .statusCode())
                .isEqualTo(422);
        Map<String, String> answer =
                step("jawab", "keberatan", ticket, "putusan", "tolak", "kata", "Sudah termasuk");
        assertThat(ministry.post(HERE, answer).statusCode()).isEqualTo(303);
        assertThat(ministry.post(HERE, answer).statusCode()).isEqualTo(409);
        assertThat(head.get("/unit/rilis").body()).contains("Ditolak", "Sudah termasuk");
    }

    /// What the job does with an approved one, with a statement that says little.
    private static void published() {
        run(
                """
                INSERT INTO publication_file
                SELECT max(id), 'figures.csv', 0, 'unit', sha256('unit') FROM publication;
                SELECT seal_publication(id, 1 + (SELECT count(*) FROM publication_log)::int, entry,
                                        sha256('\\x00'::bytea || convert_to(entry, 'UTF8')), 'kepala', '{}', 'AAAA', now())
                  FROM (SELECT max(id) AS id FROM publication) AS p,
                       (SELECT '{"files":[{"bytes":4,"path":"figures.csv","sha256":"abababababababababababababababababababababababababababababababab"}],"method":{"index":"skm-2017/1"},"objections":{"accepted":0,"filed":1},"reason":"Triwulan selesai"}' AS entry) AS e
                """);
        String version = ask("SELECT version FROM publication ORDER BY id DESC LIMIT 1");
        String digest =
                ask("SELECT encode(digest, 'hex') FROM published_log ORDER BY number DESC LIMIT 1");
        String page = "/rilis/" + PERIOD + "/" + version;

        assertThat(everybody.get("/rilis").body()).contains(digest, page);
        assertThat(everybody.get("/rilis?digest=" + digest.substring(0, 16)).body())
                .contains("Cocok:");
        assertThat(everybody.get("/rilis?digest=" + "0".repeat(64)).body())
                .contains("Tidak ada terbitan dengan sidik ini");
        assertThat(everybody.get("/rilis?digest=ab").body()).contains("paling sedikit 16");
        assertThat(everybody.get(page + "?lang=en").body())
                .contains("Compute it yourself", "skm-2017/1");
        assertThat(everybody.get(page + "/release.json").body()).startsWith("{\"files\"");
        assertThat(everybody.get(page + "/figures.csv").body()).isEqualTo("unit");
        assertThat(everybody.get(page + "/log/entries.jsonl").body()).contains("\"figures.csv\"");
        assertThat(everybody.get(page + ".zip").statusCode()).isEqualTo(200);
        assertThat(everybody.get(page + "/tidak.csv").statusCode()).isEqualTo(404);
        assertThat(everybody.get("/rilis/2024-Q2/99").statusCode()).isEqualTo(404);
        assertThat(ask("SELECT status FROM ranking WHERE type = 'UJI' AND period = '2024-Q2'"))
                .isEqualTo("PUBLISHED");
        perceptionsStandStill(page);
        theEvidenceHoldsTheCountsOfThePublication(version);
        whatIsNotedLaterSaysNothingOfIt();
    }

    /// How many users there were was not known when it was published.
    private static void whatIsNotedLaterSaysNothingOfIt() {
        run(
                "INSERT INTO unit_population SELECT id, '2024-Q2', 5000 FROM unit WHERE code ="
                        + " '91.06-SATU'");

        assertThat(everybody.get("/u/91.06-SATU?period=2024-Q2").body())
                .contains("81,25")
                .doesNotContain("aturan meminta paling sedikit");
    }

    /// Thirty-one have answered by now; the index was made of twenty.
    private static void theEvidenceHoldsTheCountsOfThePublication(String version) {
        byte[] pack = ministry.bytes("/pusat/zi/91.06-SATU/bukti.zip?period=2024-Q2");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            while (!"counts.csv".equals(zip.getNextEntry().getName())) {
                zip.closeEntry();
            }
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1))
                    .hasSize(30)
                    .allMatch(row -> row.startsWith("SPAK,1,2024-Q2,20,14500,"))
                    .allMatch(row -> row.endsWith(",PUBLISHED 2024-Q2 VERSION " + version))
                    .anyMatch(row -> row.contains(",1,6,12,"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As published, not as filed since, beside the IKM and in the list of the publication.
    private static void perceptionsStandStill(String page) {
        String office = "/u/91.06-SATU/persepsi";
        assertThat(everybody.get(office + "?lang=id").body())
                .contains(
                        "IPAK", "3,40", "3,25–3,55", "sudah terbit", "81,25 B", "persepsi", "3,28")
                .doesNotContain("3,62", "sementara");
        assertThat(everybody.get("/u/91.06-DUA/persepsi?period=2024-Q2&lang=en").body())
                .contains("81.25 B", "there are not ten answers yet");
        assertThat(everybody.get("/u/91.06-SATU?lang=id").body()).contains(office);
        assertThat(everybody.get(page + "/persepsi").body())
                .contains("1 kantor punya", "3,40", "3,25–3,55, n 20", office)
                .doesNotContain("91.06-DUA/persepsi");
        assertThat(everybody.get(page + "/persepsi?q=tidak+ada").body())
                .contains("Tidak ada kantor dengan nama itu");
        assertThat(everybody.get("/rilis/2024-Q2/99/persepsi").statusCode()).isEqualTo(404);
    }
}
