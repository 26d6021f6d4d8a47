package id.suaralayanan.portal.complaints.tracking;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.get;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.post;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CaseApiIT {
    private String ticket;
    private String[] receipt;

    @BeforeEach
    void file() {
        var filed = filed("ANONYMOUS", "\"service\":\"KK\",\"text\":\"Sebuah kasus\"");
        ticket = filed.get("ticket").asString();
        receipt = new String[] {"Receipt", filed.get("receipt").asString()};
    }

    @Test
    void showsTheCaseToWhoHoldsTheReceiptHoweverItIsTyped() {
        Answer answer =
                get(
                        path("").toLowerCase(Locale.ROOT),
                        "Receipt",
                        receipt[1].toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1 ").strip());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().get("ticket").asString()).isEqualTo(ticket);
        assertThat(answer.json().get("unit").asString()).isEqualTo(UNIT);
        assertThat(answer.json().get("text").asString()).isEqualTo("Sebuah kasus");
        assertThat(answer.json().get("nextActor").asString()).isEqualTo("UNIT");
        assertThat(answer.json().get("workingDaysLeft").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/timeline/0/what").asString()).isEqualTo("RECEIVED");
        assertThat(answer.body()).doesNotContain(receipt[1]);
    }

    @Test
    void givesOneAnswerForEveryWrongPair() {
        var other = filed("ANONYMOUS", "\"text\":\"Kasus lain\"");
        var wrong =
                List.of(
                        get(path("")),
                        get(path(""), "Receipt", ""),
                        get(path(""), "Receipt", "0"),
                        get(path(""), "Receipt", other.get("receipt").asString()),
                        get("/api/v1/complaints/ADU-2222-2222", receipt),
                        get("/api/v1/complaints/x", receipt),
                        get("/api/v1/complaints/" + other.get("ticket").asString(), receipt),
                        post(path("/messages"), "{\"text\":\"x\"}", "Receipt", "0"),
                        post(path("/confirm"), "{}", "Receipt", other.get("receipt").asString()));

        assertThat(wrong).extracting(Answer::status).containsOnly(404);
        assertThat(wrong).extracting(Answer::body).containsOnly(wrong.getFirst().body());
    }

    @Test
    void addsAMessageOnceAndRefusesWhatIsNone() {
        var first = post(path("/messages"), "{\"text\":\" Tambahan \\r\\nsatu\"}", receipt);
        var again = post(path("/messages"), "{\"text\":\"Tambahan \\nsatu\"}", receipt);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("messages")).hasSize(1);
        for (String bad :
                List.of(
                        "{}",
                        "{\"text\":\"  \"}",
                        "{\"text\":1}",
                        "",
                        "{\"text\":\"a\",\"x\":1}")) {
            assertThat(post(path("/messages"), bad, receipt).status()).isEqualTo(400);
        }
    }

    @Test
    void slowsAFloodOfMessagesDown() {
        for (int i = 0; i < 20; i++) {
            post(path("/messages"), "{\"text\":\"Pesan " + i + "\"}", receipt);
        }

        var flood = post(path("/messages"), "{\"text\":\"Pesan terakhir\"}", receipt);

        assertThat(flood.status()).isEqualTo(429);
        assertThat(flood.header("Retry-After")).isNotEmpty();
    }

    @Test
    void finishesAndReopensAnAnsweredCase() {
        assertThat(post(path("/confirm"), "", receipt).status()).isEqualTo(409);
        answered("now() + interval '9 days'");

        var rated = post(path("/rating"), "{\"satisfied\":true}", receipt);
        var finished = post(path("/confirm"), "", receipt);
        var twice = post(path("/confirm"), "{}", receipt);
        var reopened = post(path("/reopen"), "{\"text\":\"Belum juga\"}", receipt);

        assertThat(rated.json().get("satisfied").asBoolean()).isTrue();
        assertThat(finished.json().get("status").asString()).isEqualTo("FINISHED");
        assertThat(finished.json().get("nextActor").asString()).isEqualTo("NOBODY");
        assertThat(finished.json().get("nextDueAt").isNull()).isTrue();
        assertThat(twice.status()).isEqualTo(200);
        assertThat(reopened.json().get("status").asString()).isEqualTo("REOPENED");
        assertThat(reopened.json().get("satisfied").asBoolean()).isFalse();
        assertThat(reopened.json().at("/messages/0/text").asString()).isEqualTo("Belum juga");
        assertThat(
                        rows(
                                "SELECT finished_at, (SELECT string_agg(kind, ' ' ORDER BY id) FROM complaint_event WHERE complaint = c.id) FROM complaint c WHERE ticket = '"
                                        + ticket
                                        + "'"))
                .containsExactly(List.of("null", "RECEIVED RATED FINISHED REOPENED"));
    }

    @Test
    void wantsATrueOrFalseAsRating() {
        answered("now() + interval '9 days'");

        assertThat(post(path("/rating"), "{}", receipt).status()).isEqualTo(400);
        assertThat(post(path("/rating"), "{\"satisfied\":\"ya\"}", receipt).status())
                .isEqualTo(400);
    }

    @Test
    void takesAnAnsweredCaseUpAgainWhenTheCitizenWrites() {
        answered("now() + interval '9 days'");

        assertThat(
                        post(path("/messages"), "{\"text\":\"Ada yang kurang\"}", receipt)
                                .json()
                                .get("status")
                                .asString())
                .isEqualTo("IN_PROGRESS");
    }

    private void answered(String confirmBy) {
        Rows.run(
                portal(),
                """
                UPDATE complaint
                   SET status = 'REPLIED', first_reply_at = now(), confirm_by = %s, revision = revision + 1
                 WHERE ticket = '%s'\
                """
                        .formatted(confirmBy, ticket));
    }

    private String path(String rest) {
        return "/api/v1/complaints/" + ticket + rest;
    }
}
