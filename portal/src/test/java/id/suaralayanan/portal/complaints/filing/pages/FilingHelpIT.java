package id.suaralayanan.portal.complaints.filing.pages;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.post;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.complaints.Browsing;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import id.suaralayanan.portal.throttling.networks.NetworkRateLimiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/// What helps a citizen before sending: questions for what is missing, and what others reported.
final class FilingHelpIT {
    private static final String ADU = "/adu/" + UNIT;

    @Test
    void asksForWhatIsMissingAndRefusesNothing() {
        try (var citizen = new Browsing()) {
            Answer levy = check(citizen, Map.of("teks", "Saya harus bayar uang pelicin"));
            Answer whole =
                    check(
                            citizen,
                            Map.of(
                                    "teks",
                                    "Kemarin petugas loket 3 minta uang 50 ribu, ada kuitansi, untuk KTP"));
            Answer sent = citizen.post(ADU, Browsing.form(levy, Map.of()));
            Answer english =
                    citizen.post(
                            ADU + "/periksa?lang=en",
                            Browsing.form(
                                    citizen.get(ADU),
                                    Map.of(
                                            "teks", "I had to pay money",
                                            "identitas", "ANONYMOUS",
                                            "jenis", "COMPLAINT")));

            assertThat(levy.body())
                    .contains("Berapa uang yang diminta?", "Siapa yang meminta?", "Kapan terjadi?");
            assertThat(whole.body()).doesNotContain("Berapa uang", "Lebih lengkap");
            assertThat(Browsing.code(sent, 0)).startsWith("ADU-");
            assertThat(english.body()).contains("How much money was asked for?");
        }
    }

    @Test
    void offersWhatWasReportedAndLetsOneJoinWithAReceiptOfTheOwn() {
        String first = released("ANONYMOUS", "Kanopi parkiran sepeda motor ambruk sejak Selasa");
        String secret =
                filed("CONFIDENTIAL", "\"text\":\"Kanopi parkiran motor ambruk, rahasia\"")
                        .get("ticket")
                        .asString();
        filed("ANONYMOUS", "\"integrity\":true,\"text\":\"Kanopi parkiran motor ambruk, pungli\"");
        var story = Map.of("teks", "Kanopi parkiran motor ambruk menimpa sepeda motor saya");
        try (var citizen = new Browsing();
                var other = new Browsing()) {
            Answer check = offered(citizen, story, first);
            Answer integrity = check(other, Map.of("teks", story.get("teks"), "integritas", "ya"));
            Answer joined =
                    citizen.post(ADU + "/gabung", Browsing.form(check, Map.of("aduan", first)));
            Answer twice =
                    citizen.post(ADU + "/gabung", Browsing.form(check, Map.of("aduan", first)));
            Answer hidden =
                    other.post(
                            ADU + "/gabung",
                            Browsing.form(check(other, story), Map.of("aduan", secret)));
            String key = Browsing.code(joined, 0);
            Answer followed = other.post("/adu/gabung", Map.of("kunci", key));
            Answer case_ = other.post("/lacak", Map.of("ticket", first, "kunci", key));
            Answer wrong =
                    other.post(
                            "/adu/gabung",
                            Map.of("kunci", (key.startsWith("Z") ? "Y" : "Z") + key.substring(1)));

            assertThat(check.body()).contains("Kanopi parkiran sepeda motor ambruk");
            assertThat(check.body()).doesNotContain(secret, "pungli", "rahasia,");
            assertThat(integrity.body()).doesNotContain(first);
            assertThat(joined.body()).contains("Anda sudah ikut melapor", "1 orang ikut melapor.");
            assertThat(Browsing.code(twice, 0)).isEqualTo(key);
            assertThat(hidden.status()).isEqualTo(409);
            assertThat(followed.body()).contains(first, "1 orang ikut melapor.", "Diterima");
            assertThat(case_.status()).as("joining opens no case").isEqualTo(404);
            assertThat(wrong.status()).isEqualTo(404);
            assertThat(supporters(first)).isEqualTo("1");

            other.post("/adu/gabung/keluar", Map.of("kunci", key));
            assertThat(supporters(first)).isEqualTo("0");
        }
    }

    @Test
    void choosesACategoryBeforehandThatIsEasilyChanged() {
        var story = Map.of("teks", "Antrean lambat, molor, lama menunggu kursi roda");
        try (var citizen = new Browsing();
                var other = new Browsing()) {
            Answer check = check(citizen, story);
            Answer kept = citizen.post(ADU, Browsing.form(check, Map.of("kategori", "DELAY")));
            Answer left =
                    other.post(ADU, Browsing.form(check(other, story), Map.of("kategori", "")));
            Answer unclear = check(citizen, Map.of("teks", "Begitulah ceritanya"));
            Answer question =
                    citizen.post(
                            ADU + "/periksa",
                            Browsing.form(
                                    citizen.get(ADU),
                                    Map.of(
                                            "teks", "Antre lama?",
                                            "identitas", "ANONYMOUS",
                                            "jenis", "INFORMATION")));

            assertThat(check.body())
                    .contains("<option value=\"DELAY\" selected=\"selected\">", "karena kata: ")
                    .contains("Biar petugas yang memilih");
            assertThat(category(kept)).isEqualTo("DELAY");
            assertThat(category(left)).isEqualTo("null");
            assertThat(unclear.body()).contains("Tentang apa?").doesNotContain("karena kata: ");
            assertThat(question.body()).doesNotContain("Tentang apa?");
        }
    }

    private static String category(Answer sent) {
        return rows("SELECT category FROM complaint WHERE ticket = '"
                        + Browsing.code(sent, 0)
                        + "'")
                .getFirst()
                .getFirst();
    }

    @Test
    void tagsWhatLooksLikeSpamAndStoresItAllTheSame() {
        try (var citizen = new Browsing()) {
            String links = "Murah http://a.example http://b.example www.c.example beli";
            Answer one =
                    citizen.sent(UNIT, Map.of("teks", links, "website", "http://spam.example"));
            Answer two = citizen.sent(UNIT, Map.of("teks", links));
            filed("ANONYMOUS", "\"integrity\":true,\"text\":\"Kata yang sama persis\"");
            Answer afterHidden = citizen.sent(UNIT, Map.of("teks", "Kata yang sama persis"));

            assertThat(signs(one)).containsExactly("LINKS", "TRAP");
            assertThat(signs(two)).containsExactly("LINKS", "REPEATED");
            assertThat(signs(afterHidden))
                    .as("a sign never points at a case of supervisory content")
                    .isEmpty();
        }
    }

    @Test
    void asksTheCrowdedToWaitAndShutsNobodyOut() {
        NetworkRateLimiter networkRateLimiter = portal().bean(NetworkRateLimiter.class);
        var from = MockServerHttpRequest.post("/adu").header("X-Forwarded-For", "203.0.113.9");
        while (!networkRateLimiter.isCrowded(MockServerWebExchange.from(from))) {}
        try (var citizen = new Browsing()) {
            Answer check = check(citizen, Map.of("teks", "Dari warung yang ramai"));
            Answer wait =
                    citizen.post(
                            ADU, Browsing.form(check, Map.of()), "X-Forwarded-For", "203.0.113.77");
            var form = Browsing.form(wait, Map.of());
            String turn = form.getOrDefault("giliran", "");
            Answer early = citizen.post(ADU, form, "X-Forwarded-For", "203.0.113.77");
            form.put("jawab", solved(turn));
            Answer sent = citizen.post(ADU, form, "X-Forwarded-For", "203.0.113.77");

            assertThat(wait.status()).isEqualTo(429);
            assertThat(wait.body()).contains("Tunggu 20 detik", "Dari warung yang ramai");
            assertThat(early.status()).isEqualTo(429);
            assertThat(Browsing.form(early, Map.of())).containsEntry("giliran", turn);
            Answer program =
                    post(
                            "/api/v1/complaints",
                            "{\"unit\":\"%s\",\"class\":\"COMPLAINT\",\"identity\":\"ANONYMOUS\",\"text\":\"Lama\"}"
                                    .formatted(UNIT),
                            "Idempotency-Key",
                            UUID.randomUUID().toString(),
                            "X-Forwarded-For",
                            "203.0.113.77");
            assertThat(program.status()).isEqualTo(429);
            assertThat(program.header("Retry-After")).isEqualTo("10");
            assertThat(signs(sent)).containsExactly("CROWD");
        }
    }

    private static String solved(String turn) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(Integer::toString)
                .filter(answer -> QueueToken.isSolved(turn, answer))
                .findFirst()
                .orElseThrow();
    }

    static Answer check(Browsing citizen, Map<String, String> answers) {
        var all = new java.util.LinkedHashMap<>(answers);
        all.put("identitas", "ANONYMOUS");
        all.put("jenis", "COMPLAINT");
        return citizen.post(ADU + "/periksa", Browsing.form(citizen.get(ADU), all));
    }

    /// The page as soon as the index knows the complaint.
    private static Answer offered(Browsing citizen, Map<String, String> story, String ticket) {
        Answer check = check(citizen, story);
        for (int look = 0; look < 300 && !check.body().contains(ticket); look++) {
            check = check(citizen, story);
        }
        return check;
    }

    private static String released(String identity, String text) {
        String ticket = filed(identity, "\"text\":\"" + text + "\"").get("ticket").asString();
        Rows.run(
                portal(),
                "UPDATE complaint SET public_text = text, released_at = now(), revision = revision + 1 WHERE ticket = '"
                        + ticket
                        + "'");
        return ticket;
    }

    private static List<String> signs(Answer sent) {
        return rows(
                        "SELECT sign FROM complaint_sign s JOIN complaint c ON c.id = s.complaint WHERE c.ticket = '"
                                + Browsing.code(sent, 0)
                                + "' ORDER BY 1")
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private static String supporters(String ticket) {
        return rows("SELECT count(*) FROM complaint_supporter s JOIN complaint c ON c.id = s.complaint WHERE c.ticket = '"
                        + ticket
                        + "'")
                .getFirst()
                .getFirst();
    }
}
