package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.publication.verification.VerifyCommand;
import id.suaralayanan.portal.access.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Four people ask about a place that was published, and find the answer on public pages alone.
final class PublishedPlaceIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final String PERIOD = "2025-Q4";
    private static final String GROUP = "DISDUKCAPIL-KOTA";
    private static final String RANKING = "/peringkat?type=" + GROUP + "&period=" + PERIOD;

    @AutoClose private static Visitor everybody = COUNTRY.visitor(Optional.empty());
    private static String release = "";

    @BeforeAll
    static void aQuarterIsPublished() {
        try (var ministry = COUNTRY.visitor(Optional.of("kementerian"))) {
            awaits(
                    "SELECT EXISTS (SELECT FROM public_tally WHERE to_char(quarter, 'YYYY\"-Q\"Q') = '%s')"
                            .formatted(PERIOD));
            does(ministry, "tutup", "periode", PERIOD, "kata", "Triwulan selesai");
            awaits("SELECT EXISTS (SELECT FROM publication_now WHERE state = 'DRAFT' AND is_made)");
            does(ministry, "keberatan");
            COUNTRY.run(
                    "UPDATE publication SET objections_until = now() - interval '1 hour' WHERE"
                            + " state = 'OBJECTION'");
            does(ministry, "tinjau", "kata", "Tidak ada keberatan");
            does(ministry, "terbitkan");
            awaits(
                    "SELECT EXISTS (SELECT FROM published_log WHERE period = '%s')"
                            .formatted(PERIOD));
        }
        release =
                "/rilis/"
                        + PERIOD
                        + "/"
                        + COUNTRY.ask(
                                "SELECT max(version) FROM publication WHERE state = 'PUBLISHED' AND"
                                        + " period = '"
                                        + PERIOD
                                        + "'");
    }

    /// The job takes its turn among others.
    private static void awaits(String condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> COUNTRY.ask(condition).equals("t"));
    }

    private static void does(Visitor ministry, String step, String... more) {
        Map<String, String> form = new HashMap<>(Map.of("langkah", step));
        form.put("terbitan", COUNTRY.ask("SELECT coalesce(max(id), 0) FROM publication"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        assertThat(ministry.post("/pusat/rilis", form).statusCode()).as(step).isEqualTo(303);
    }

    /// The last of those that are compared.
    private static String lastOne() {
        return COUNTRY.ask(
                "SELECT u.code FROM ranking_row w JOIN unit u ON u.id = w.unit WHERE w.type = '%s' AND w.period = '%s' AND w.eligible ORDER BY w.ikm LIMIT 1"
                        .formatted(GROUP, PERIOD));
    }

    /// "Is the third office better than the fourth, or is that chance?"
    @Test
    void aJournalistReadsWhatAPlaceCanTell() {
        String page = everybody.get(RANKING + "&lang=id").body();

        assertThat(page)
                .contains(
                        "kira-kira tempat ketiga sampai kelima",
                        "Rentang yang bertumpuk berarti urutannya belum pasti",
                        "Syarat untuk dibandingkan",
                        "href=\"/rilis\"");
        assertThat(page).containsPattern("<td>\\d+–\\d+</td>");
    }

    /// "Why are we last, by which answers, and what can I still do?"
    @Test
    void aLosingHeadOfOfficeReadsWhereTheFigureComesFrom() {
        String unit = lastOne();
        String ikm =
                COUNTRY.ask(
                                "SELECT ikm::text FROM ranking_row w JOIN unit u ON u.id = w.unit WHERE u.code = '%s' AND w.period = '%s'"
                                        .formatted(unit, PERIOD))
                        .replace('.', ',');

        assertThat(everybody.get("/u/" + unit + "?lang=id&period=" + PERIOD).body())
                .contains(ikm, "Paling perlu diperbaiki:", "Dari mana angka ini?");
        assertThat(everybody.get("/u/" + unit + "/penjelasan?lang=id&period=" + PERIOD).body())
                .contains("IKM " + ikm, "25 ×", "Waktu Penyelesaian:");
        assertThat(everybody.get(release + "?lang=id").body())
                .contains("keberatan diajukan", "Hitung ulang sendiri");
    }

    /// "Who could have changed it since, and how would I know?" By the address alone.
    @Test
    void anAuditorComputesItAgainAndHoldsAProof() {
        String page = everybody.get(release + "?lang=id").body();
        assertThat(page).contains("Sidik kunci yang menandatangani", "berkas saksi", "proof.json");
        var lines = new ArrayList<String>();

        var outcome =
                VerifyCommand.run(Map.of("release", COUNTRY.url(release + "?lang=en")), lines::add);

        assertThat(outcome.summary()).contains("\"differences\":[]");
        assertThat(outcome.succeeded()).isTrue();
        assertThat(lines).anyMatch(line -> line.contains(lastOne() + ": index"));
    }

    /// "Whom do I help first, and can I trust it?"
    @Test
    void aMinisterReadsWhoIsClearlyBelowAndWhatIsInDoubt() {
        String english = everybody.get(RANKING + "&lang=en").body();

        assertThat(english).contains("Clearly below", "Not distinguishable");
        assertThat(everybody.get("/metode?lang=en").body()).contains("95");
        assertThat(everybody.get("/data").body()).contains("/rilis");
    }
}
