package id.suaralayanan.portal.feedback.perception;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.feedback.Office;
import id.suaralayanan.portal.signing.Signer;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// SPKP and SPAK on a phone, without JavaScript.
final class PerceptionPagesIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String SPAK = "/s/V7F3K/spak";

    @AutoClose private static Visitor citizen;

    @BeforeAll
    static void office() {
        Office.in(PORTAL);
        citizen = Visitor.of(PORTAL);
    }

    /// A form that was shown a minute ago.
    private static Map<String, String> form(UUID key, String survey, String scores) {
        var form = new TreeMap<String, String>();
        var seal =
                PORTAL.bean(Signer.class)
                        .of("survey")
                        .sign(
                                "V7F3K " + survey,
                                key.toString(),
                                PORTAL.bean(Clock.class).instant().minusSeconds(60));
        form.put("form", seal);
        for (int item = 1; item <= scores.length(); item++) {
            if (scores.charAt(item - 1) != ' ') {
                form.put("P" + item, scores.substring(item - 1, item));
            }
        }
        return form;
    }

    private static String stored(String survey) {
        return StaffRows.ask(
                PORTAL.database(),
                """
                SELECT coalesce(string_agg(a.scores::text || ' ' || a.channel, ' ' ORDER BY a.id), '')
                  FROM perception_answer a
                  JOIN perception_instrument i ON i.id = a.instrument
                  JOIN unit u ON u.id = a.unit
                 WHERE u.code = '64.71-UJI-NILAI' AND i.survey = '%s'
                """
                        .formatted(survey));
    }

    @Test
    void oneFormIsOneAnswerHoweverOftenItIsSent() {
        assertThat(citizen.get(SPAK).body())
                .contains("Tidak ada calo.", "Sangat tidak setuju", "name=\"P5\"")
                .doesNotContain("name=\"P6\"");
        var key = UUID.randomUUID();
        var first = citizen.postWithoutToken(SPAK, form(key, "SPAK", "65656"));
        var again = citizen.postWithoutToken(SPAK, form(key, "SPAK", "65656"));
        var other = citizen.postWithoutToken(SPAK, form(key, "SPAK", "11111"));

        assertThat(first.statusCode()).isEqualTo(303);
        var receipt = first.headers().firstValue("Location").orElseThrow();
        assertThat(again.headers().firstValue("Location")).hasValue(receipt);
        assertThat(other.headers().firstValue("Location")).hasValue(receipt + "&catatan=sudah");
        assertThat(stored("SPAK")).isEqualTo("{6,5,6,5,6} QR");
        assertThat(citizen.get(receipt).body()).contains("jawaban Anda sudah masuk", "SKM-");
    }

    @Test
    void whatIsOnlyTriedIsNotStored() {
        var form = form(UUID.randomUUID(), "SPKP", "65432165");
        form.put("dari", "coba");

        var answer = citizen.postWithoutToken("/s/V7F3K/spkp", form);

        assertThat(answer.headers().firstValue("Location")).hasValue("/s/V7F3K/pratinjau");
        assertThat(stored("SPKP")).isEmpty();
    }

    @Test
    void gapsAreNamedAndEveryAnswerIsKept() {
        var answer =
                citizen.postWithoutToken(
                        "/s/V7F3K/spkp", form(UUID.randomUUID(), "SPKP", "6543 21 "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Ada 2 isian", "href=\"#P5-1\"", "href=\"#P8-1\"")
                .contains("id=\"P1-6\" name=\"P1\" value=\"6\" checked");
        assertThat(stored("SPKP")).isEmpty();
    }

    @Test
    void aSealOfOneSurveyIsNothingToTheOther() {
        var answer =
                citizen.postWithoutToken(
                        "/s/V7F3K/spkp", form(UUID.randomUUID(), "SPAK", "66666666"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("kirim sekali lagi");
    }

    @Test
    void aMachineIsAskedOnceMoreAndAWrongNumberIsAGap() {
        var hasty = form(UUID.randomUUID(), "SPKP", "66666666");
        hasty.put("website", "x");
        assertThat(citizen.postWithoutToken("/s/V7F3K/spkp", hasty).statusCode()).isEqualTo(422);
        assertThat(
                        citizen.postWithoutToken(
                                        "/s/V7F3K/spkp",
                                        form(UUID.randomUUID(), "SPKP", "76666666"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(stored("SPKP")).isEmpty();
    }

    @Test
    void aClosedPointAsksNothing() {
        assertThat(citizen.get("/s/V7F3N/spak").statusCode()).isEqualTo(410);
        assertThat(citizen.get("/s/V7F3K/spak/selesai?bukti=x").statusCode()).isEqualTo(404);
    }

    @Test
    void theOtherLanguageKeepsWhatWasChosen() {
        var form = form(UUID.randomUUID(), "SPAK", "6 5  ");
        form.put("bahasa", "");
        var answer = citizen.postWithoutToken(SPAK + "?lang=en", form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("There are no brokers.", "name=\"P3\" value=\"5\" checked")
                .doesNotContain("role=\"alert\"");
    }
}
