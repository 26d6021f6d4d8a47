package id.suaralayanan.portal.complaints.tracking;

import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.post;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Dump;
import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.Browsing;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Withdrawing consent: identity and words go, what is counted and what happened stays.
final class ErasureIT {
    @ParameterizedTest
    @CsvSource({
        "OPEN,RECEIVED,WITHDRAWN",
        "CONFIDENTIAL,IN_PROGRESS,WITHDRAWN",
        "OPEN,APPEALED,WITHDRAWN",
        "CONFIDENTIAL,FINISHED,FINISHED",
    })
    void removesIdentityAndWordsForGoodAndKeepsTheTally(
            String identity, String status, String afterwards) {
        var canary = "kanari" + UUID.randomUUID().toString().substring(0, 8);
        var filed =
                filed(
                        identity,
                        "\"service\":\"KK\",\"place\":\"%1$s\",\"text\":\"%1$s\",\"contact\":{\"name\":\"%1$s\"}"
                                .formatted(canary));
        String ticket = filed.get("ticket").asString();
        String key = filed.get("receipt").asString();
        post(
                "/api/v1/complaints/" + ticket + "/messages",
                "{\"text\":\"Lagi " + canary + "\"}",
                "Receipt",
                key);
        Rows.run(
                portal(),
                """
                UPDATE complaint
                   SET status = '%1$s', finished_at = CASE WHEN '%1$s' = 'FINISHED' THEN now() END,
                       appeal = CASE WHEN '%1$s' = 'APPEALED' THEN 'OPEN' END, score_words = '%2$s'
                 WHERE ticket = '%3$s';
                INSERT INTO complaint_file (complaint, number, kind, digest, bytes, added_at)
                SELECT id, 1, 'JPEG', sha256('%2$s'), '%2$s', now() FROM complaint WHERE ticket = '%3$s'
                """
                        .formatted(status, canary, ticket));
        assertThat(Dump.of(portal()).tablesWith(canary)).as("control").isNotEmpty();

        try (var citizen = new Browsing();
                var officer = Visitor.signedIn(portal(), "petugas-64")) {
            citizen.post("/lacak", Map.of("ticket", ticket, "kunci", key));
            Answer asked = citizen.get("/lacak/" + ticket + "/hapus");
            Answer erased = citizen.post("/lacak/" + ticket + "/hapus", Map.of());
            Answer twice = citizen.post("/lacak/" + ticket + "/hapus", Map.of());

            assertThat(asked.body()).contains("Yang dihapus untuk selamanya", "Yang tetap ada");
            assertThat(erased.body())
                    .contains("dihapus pada", "Isi dan identitas dihapus")
                    .doesNotContain(canary);
            assertThat(twice.status()).isEqualTo(200);
            assertThat(officer.get("/unit/aduan/" + ticket).body())
                    .contains("Warga menghapus isi aduan ini.")
                    .doesNotContain(canary);
        }
        assertThat(Dump.of(portal()).tablesWith(canary)).isEmpty();
        assertThat(
                        rows(
                                """
                                SELECT c.status, c.class, c.service IS NOT NULL, c.erased_at IS NOT NULL,
                                       (SELECT count(*) FROM complaint_identity i WHERE i.complaint = c.id),
                                       (SELECT count(*) FROM complaint_contact k WHERE k.complaint = c.id),
                                       (SELECT string_agg(e.kind, ' ' ORDER BY e.id) FROM complaint_event e
                                         WHERE e.complaint = c.id)
                                  FROM complaint c WHERE c.ticket = '%s'
                                """
                                        .formatted(ticket)))
                .containsExactly(
                        List.of(
                                afterwards,
                                "COMPLAINT",
                                "t",
                                "t",
                                "0",
                                "0",
                                "RECEIVED MESSAGE ERASED"));
    }
}
