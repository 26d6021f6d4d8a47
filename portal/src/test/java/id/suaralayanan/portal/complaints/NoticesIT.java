package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.mailBox;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Notices through a real mail server.
final class NoticesIT {
    @AutoClose private static Visitor officer;
    @AutoClose private static Visitor inspector;

    @BeforeAll
    static void signIn() {
        officer = Visitor.signedIn(portal(), "petugas-64");
        inspector = Visitor.signedIn(portal(), "inspektur");
    }

    @Test
    void saysThatSomethingMovedAndWhereToLookNeverWhat() {
        String ticket = filedWith("siti@contoh.example", "OPEN", false);

        answer(officer, "/unit", ticket);
        arrive("siti@contoh.example", 1);

        var mail = mailBox().mailsTo("siti@contoh.example").getFirst();
        assertThat(MailBox.text(mail))
                .contains(ticket, "http://127.0.0.1:1/lacak?ticket=" + ticket)
                .doesNotContain("Kartu", "Jawabanrahasia", "Siti", "Disdukcapil");
        assertThat(MailBox.head(mail, "Subject")).doesNotContain("Kartu");
        assertThat(MailBox.head(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        Awaitility.await().untilAsserted(() -> assertThat(waiting(ticket)).isEqualTo("0"));
    }

    @ParameterizedTest
    @CsvSource({"CONFIDENTIAL,false", "OPEN,true", "CONFIDENTIAL,true"})
    void writesToNobodyWhoIsNotKnownToTheUnitAnyway(String identity, boolean integrity) {
        String ticket = filedWith("rahasia@contoh.example", identity, integrity);

        answer(integrity ? inspector : officer, integrity ? "/pusat" : "/unit", ticket);

        assertThat(waiting(ticket)).isEqualTo("0");
        assertThat(mailBox().mailsTo("rahasia@contoh.example")).isEmpty();
    }

    @Test
    void waitsForAMailServerThatIsDownAndHoldsNobodyUp() {
        String ticket = filedWith("sabar@contoh.example", "OPEN", false);
        mailBox().stop();

        answer(officer, "/unit", ticket);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(
                                        rows(
                                                "SELECT max(attempts) > 0 FROM complaint_notice n JOIN complaint c ON c.id = n.complaint WHERE c.ticket = '%s'"
                                                        .formatted(ticket)))
                                .containsExactly(List.of("t")));
        mailBox().start();

        arrive("sabar@contoh.example", 1);
        Awaitility.await().untilAsserted(() -> assertThat(waiting(ticket)).isEqualTo("0"));
    }

    /// Whoever dies between the server's yes and the note of it cannot know: the mail goes once
    /// more, under the id that the first had.
    @Test
    void sendsAgainUnderTheSameIdWhenTheNoteOfItIsLost() {
        String ticket = filedWith("dua@contoh.example", "OPEN", false);
        Rows.run(portal(), "REVOKE DELETE ON complaint_notice FROM suara_web");
        try {
            answer(officer, "/unit", ticket);
            arrive("dua@contoh.example", 2);
        } finally {
            Rows.run(portal(), "GRANT DELETE ON complaint_notice TO suara_web");
        }

        assertThat(mailBox().mailsTo("dua@contoh.example"))
                .extracting(mail -> MailBox.head(mail, "Message-ID"))
                .hasSizeGreaterThan(1)
                .containsOnly(
                        MailBox.head(
                                mailBox().mailsTo("dua@contoh.example").getFirst(), "Message-ID"));
    }

    private static String filedWith(String address, String identity, boolean integrity) {
        return filed(
                        identity,
                        "\"integrity\":%s,\"text\":\"Kartu belum jadi\",\"contact\":{\"name\":\"Siti\",\"email\":\"%s\"}"
                                .formatted(integrity, address))
                .get("ticket")
                .asString();
    }

    private static void answer(Visitor who, String area, String ticket) {
        assertThat(
                        who.post(
                                        area + "/aduan/" + ticket + "/langkah/jawab",
                                        Map.of("revisi", "0", "teks", "Jawabanrahasia"))
                                .statusCode())
                .isEqualTo(303);
    }

    private static void arrive(String address, int mails) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(mailBox().mailsTo(address)).hasSizeGreaterThanOrEqualTo(mails));
    }

    private static String waiting(String ticket) {
        return rows("SELECT count(*) FROM complaint_notice n JOIN complaint c ON c.id = n.complaint WHERE c.ticket = '%s'"
                        .formatted(ticket))
                .getFirst()
                .getFirst();
    }
}
