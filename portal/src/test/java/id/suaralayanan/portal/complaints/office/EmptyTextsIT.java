package id.suaralayanan.portal.complaints.office;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.post;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.Browsing;
import id.suaralayanan.portal.web.Invisible;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A text that nobody can see is no text, wherever it comes in.
final class EmptyTextsIT {
    @AutoClose private static Visitor officer;

    @BeforeAll
    static void signIn() {
        officer = Visitor.signedIn(portal(), "petugas-64");
    }

    @Test
    void isNoComplaintByTheApi() {
        var answer =
                post(
                        "/api/v1/complaints",
                        json(
                                Map.of(
                                        "unit",
                                        UNIT,
                                        "class",
                                        "COMPLAINT",
                                        "identity",
                                        "ANONYMOUS",
                                        "text",
                                        Invisible.TEXT)),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/text");
    }

    @Test
    void isNoComplaintByTheForm() {
        try (var citizen = new Browsing()) {
            var sent =
                    citizen.post(
                            "/adu/" + UNIT,
                            Browsing.form(
                                    citizen.get("/adu/" + UNIT),
                                    Map.of(
                                            "teks", Invisible.TEXT,
                                            "jenis", "COMPLAINT",
                                            "identitas", "ANONYMOUS")));

            assertThat(sent.status()).isEqualTo(400);
        }
    }

    @Test
    void isNoMessageOfACitizen() {
        JsonNode filed = filed("ANONYMOUS", "\"text\":\"Antre\"");

        var answer =
                post(
                        "/api/v1/complaints/" + filed.get("ticket").asString() + "/messages",
                        json(Map.of("text", Invisible.TEXT)),
                        "Receipt",
                        filed.get("receipt").asString());

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jawab", "kabari", "tanya", "tolak", "teruskan"})
    void isNoAnswerOfAnOfficerAndStartsNoClock(String step) {
        String ticket = filed("ANONYMOUS", "\"text\":\"Antre\"").get("ticket").asString();
        var form = new HashMap<>(Map.of("revisi", "0", "teks", Invisible.TEXT));
        form.put("alasan", "UNCLEAR");
        form.put("unit", "91.71-DISDUKCAPIL");

        var answer = officer.post("/unit/aduan/" + ticket + "/langkah/" + step, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(rows("SELECT status, confirm_by FROM complaint WHERE ticket = '" + ticket + "'"))
                .containsExactly(List.of("RECEIVED", "null"));
    }

    @Test
    void isNoReleasedTextAndNoReplyBesideIt() {
        String ticket = filed("ANONYMOUS", "\"text\":\"Antre\"").get("ticket").asString();
        String path = "/unit/aduan/" + ticket + "/terbit";

        var nothing =
                officer.post(
                        path, Map.of("revisi", "0", "teks", Invisible.TEXT, "jawaban", "Sudah"));
        var textAlone =
                officer.post(
                        path, Map.of("revisi", "0", "teks", "Antre", "jawaban", Invisible.TEXT));

        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(textAlone.statusCode()).isEqualTo(303);
        assertThat(
                        rows(
                                "SELECT public_text, public_reply FROM complaint WHERE ticket = '"
                                        + ticket
                                        + "'"))
                .containsExactly(List.of("Antre", "null"));
    }

    @Test
    void isNothingInTheDatabaseEither() {
        List<String> blank =
                rows(
                                """
                                SELECT code
                                  FROM generate_series(1, 1114109) AS code
                                 WHERE code NOT BETWEEN 55296 AND 57343
                                   AND NOT says_something(chr(code))
                                """)
                        .stream()
                        .map(List::getFirst)
                        .toList();

        assertThat(blank)
                .hasSizeGreaterThan(4_000)
                .allSatisfy(code ->
                        assertThat(PlainText.clean(Character.toString(Integer.parseInt(code))))
                                .isEmpty());
        assertThat(blank)
                .containsAll(
                        Invisible.CHARACTERS.stream()
                                .map(each -> String.valueOf(each.codePointAt(0)))
                                .toList());
    }

    private static String json(Map<String, String> members) {
        return JsonMapper.shared().writeValueAsString(members);
    }
}
