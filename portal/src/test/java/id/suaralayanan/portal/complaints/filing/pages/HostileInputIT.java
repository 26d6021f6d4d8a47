package id.suaralayanan.portal.complaints.filing.pages;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.complaints.Browsing;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that can be typed into the complaint form: stored as text, or refused in a clear
/// sentence with every answer kept; never an error page.
final class HostileInputIT {
    private static final String ADU = "/adu/" + UNIT;
    private static final Map<String, String> VALUES =
            Map.of(
                    "html", "\"><script>alert(1)</script><img src=x onerror=alert(2)>",
                    "controls", "a\u0000b\u0007c\u001b[31m",
                    "marks", "o" + "\u0301\u0323".repeat(5_000),
                    "turned", "a\u202Egnp.exe\u2066b",
                    "long", "x".repeat(5_000),
                    "expression", "${7*7} __${T(java.lang.Runtime)}__ *{1}",
                    "sql", "'; DROP TABLE complaint; --");

    static Stream<Arguments> typed() {
        return Stream.of(
                        "teks",
                        "identitas",
                        "jenis",
                        "layanan",
                        "tanggal",
                        "tempat",
                        "nama",
                        "hp",
                        "surel",
                        "website",
                        "segel",
                        "rahasia")
                .flatMap(field ->
                        VALUES.keySet().stream().sorted().map(kind -> Arguments.of(field, kind)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("typed")
    void isStoredAsTextOrRefusedInASentence(String field, String kind) {
        String mark = "tanda" + UUID.randomUUID().toString().substring(0, 8);
        try (var citizen = new Browsing()) {
            Answer empty = citizen.get(ADU);
            var answers = new LinkedHashMap<String, String>();
            answers.put("teks", mark);
            answers.put("identitas", "OPEN");
            answers.put("jenis", "COMPLAINT");
            answers.put("tempat", "Loket " + mark);
            answers.put(field, field.equals("teks") ? mark + VALUES.get(kind) : VALUES.get(kind));
            Answer sent = citizen.post(ADU, Browsing.form(empty, answers));
            List<List<String>> stored =
                    rows("SELECT ticket, text FROM complaint WHERE text LIKE '" + mark + "%'");

            assertThat(sent.body())
                    .doesNotContain("<script>alert", "<img src=x", "\u202E", "\u2066")
                    .doesNotContain("Runtime@");
            if (sent.response().uri().getPath().equals("/adu/terkirim")) {
                assertThat(stored).hasSize(1);
                assertThat(sent.body()).contains(stored.getFirst().getFirst());
            } else {
                assertThat(sent.status()).isEqualTo(400);
                assertThat(sent.body())
                        .containsAnyOf("role=\"alert\"", "class=\"errors\"")
                        .contains(mark, "name=\"segel\"");
                assertThat(stored).isEmpty();
            }
        }
    }

    static Stream<Arguments> typedLater() {
        return Stream.of("tulis", "buka-lagi", "banding", "nilai", "selesai", "cabut")
                .flatMap(step ->
                        VALUES.keySet().stream().sorted().map(kind -> Arguments.of(step, kind)));
    }

    /// Of these steps only writing and withdrawing are open to a case that has just come in.
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("typedLater")
    void aStepIsTakenOrRefusedInASentenceThatKeepsTheWords(String step, String kind) {
        String mark = "lanjut" + UUID.randomUUID().toString().substring(0, 8);
        try (var citizen = new Browsing()) {
            Answer sent =
                    citizen.post(
                            ADU,
                            Browsing.form(
                                    citizen.get(ADU),
                                    Map.of(
                                            "teks",
                                            mark,
                                            "identitas",
                                            "ANONYMOUS",
                                            "jenis",
                                            "COMPLAINT")));
            String ticket = Browsing.code(sent, 0);
            citizen.post("/lacak", Map.of("ticket", ticket, "kunci", Browsing.code(sent, 1)));
            String words = "ulang" + mark + VALUES.get(kind);

            Answer answer =
                    citizen.post(
                            "/lacak/" + ticket + "/" + step,
                            step.equals("nilai")
                                    ? Map.of("kata", words, "nilai", "3")
                                    : Map.of("teks", words));

            assertThat(answer.status()).isIn(200, 400, 409, 422);
            assertThat(answer.body())
                    .contains(ticket)
                    .doesNotContain("<script>alert", "<img src=x", "\u202E", "\u2066", "Runtime@");
            int stored =
                    rows("SELECT 1 FROM complaint_message WHERE text LIKE 'ulang" + mark + "%'")
                            .size();
            boolean isOpen = step.equals("tulis") || step.equals("cabut");
            assertThat(stored).isEqualTo(step.equals("tulis") && answer.status() == 200 ? 1 : 0);
            if (answer.status() != 200) {
                assertThat(answer.body()).contains("class=\"errors\"");
            }
            if (!isOpen && !step.equals("selesai")) {
                assertThat(answer.status()).isNotEqualTo(200);
                assertThat(answer.body()).contains("ulang" + mark);
            }
        }
    }

    @Test
    void everyStepCanComeOutOfOrder() {
        try (var citizen = new Browsing()) {
            var story = Map.of("teks", "Terbalik", "identitas", "ANONYMOUS", "jenis", "COMPLAINT");

            Answer sendFirst = citizen.post(ADU, story);
            Answer changeFirst = citizen.post(ADU + "/ubah", story);
            Answer checkTwice = citizen.post(ADU + "/periksa", Browsing.form(sendFirst, Map.of()));
            Answer join = citizen.post(ADU + "/gabung", story);
            Answer sent = citizen.post(ADU, Browsing.form(checkTwice, Map.of()));
            Answer back = citizen.get(ADU + "/periksa");

            assertThat(sendFirst.status()).isEqualTo(400);
            assertThat(sendFirst.body()).contains("Terbalik", "sudah lama terbuka");
            assertThat(changeFirst.body()).contains("Terbalik");
            assertThat(join.status()).isEqualTo(409);
            assertThat(join.body()).contains("Anda belum ikut melapor", "Terbalik");
            assertThat(Browsing.code(sent, 0)).startsWith("ADU-");
            assertThat(back.response().uri().getPath()).isEqualTo(ADU);
            assertThat(rows("SELECT 1 FROM complaint WHERE text = 'Terbalik'")).hasSize(1);
        }
    }

    @Test
    void keepsTheAnswersOfAServiceThatIsNotThere() {
        try (var citizen = new Browsing()) {
            Answer page =
                    citizen.post(
                            ADU,
                            Browsing.form(
                                    citizen.get(ADU),
                                    Map.of(
                                            "teks", "Layanan aneh",
                                            "identitas", "ANONYMOUS",
                                            "jenis", "COMPLAINT",
                                            "layanan", "TIDAK-ADA")));

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body())
                    .contains("Layanan aneh", "<a href=\"#layanan\">Pilih layanan dari daftar");
        }
    }
}
