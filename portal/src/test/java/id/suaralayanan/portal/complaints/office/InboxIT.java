package id.suaralayanan.portal.complaints.office;

import static id.suaralayanan.portal.complaints.ComplaintPortal.OTHER_UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.file;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.ComplaintPortal;
import id.suaralayanan.portal.complaints.store.Escalation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The list of a unit, and what the level above finds in its own.
final class InboxIT {
    @AutoClose private static Visitor officer = Visitor.of(portal());
    @AutoClose private static Visitor ministry = Visitor.of(portal());

    @BeforeAll
    static void signIn() {
        officer.signIn("petugas-91", StaffRows.PASSWORD);
        ministry.signIn("menteri", StaffRows.PASSWORD);
    }

    @Test
    void whatIsLateIsListedWhereverItStands() {
        String begun = late("Terlambat dikerjakan", "IN_PROGRESS");
        String fresh = late("Terlambat diperiksa", "RECEIVED");
        String waiting = late("Menunggu warga", "WAITING_CITIZEN");

        assertThat(officer.everyPage("/unit/aduan?lewat=ya"))
                .contains(begun, fresh)
                .doesNotContain(waiting);
    }

    @Test
    void filtersStayOnEveryPageAndInTheFile() {
        String kept = ticket("Lampu mati total");
        String other = ticket("Kursi patah");
        officer.post(
                "/unit/aduan/" + kept + "/kategori",
                Map.of("revisi", "0", "kategori", "FACILITIES"));
        for (int i = 0; i < 26; i++) {
            String more = ticket("Lampu mati nomor " + i);
            Rows.run(
                    portal(),
                    "UPDATE complaint SET category = 'FACILITIES' WHERE ticket = '" + more + "'");
        }

        String first = officer.get("/unit/aduan?kategori=FACILITIES&dari=2020-01-01").body();
        String file = officer.get("/unit/aduan.csv?kategori=FACILITIES").body();

        assertThat(first).contains("kategori=FACILITIES&amp;dari=2020-01-01&amp;hal=2\"");
        assertThat(officer.everyPage("/unit/aduan?kategori=FACILITIES&dari=2020-01-01"))
                .contains(kept)
                .doesNotContain(other);
        assertThat(officer.get("/unit/aduan?kategori=FACILITIES&sampai=2020-01-01").body())
                .doesNotContain(kept);
        assertThat(officer.everyPage("/unit/aduan?kategori=-"))
                .contains(other)
                .doesNotContain(kept);
        assertThat(file).startsWith("\uFEFFnomor,unit,").contains(kept);
        assertThat(file).doesNotContain(other).doesNotContain("Lampu");
        assertThat(file.lines().filter(line -> line.startsWith("ADU-"))).hasSizeGreaterThan(26);
    }

    @Test
    void aLateCaseIsToldToTheLevelAboveOnceEachTimeItBegins() {
        JsonNode filed = file(OTHER_UNIT, "ANONYMOUS", "\"text\":\"Tidak pernah dijawab\"");
        String ticket = filed.get("ticket").asString();
        String waiting = late("Menunggu warga juga", "WAITING_CITIZEN");
        look();
        assertThat(escalations(ticket)).isZero();
        makeLate(ticket, "VERIFIED");

        look();
        look();

        assertThat(escalations(ticket)).isEqualTo(1);
        assertThat(escalations(waiting)).isZero();
        assertThat(
                        rows(
                                "SELECT count(*) FROM audit_log WHERE action = 'COMPLAINT_ESCALATED' AND object = 'complaint "
                                        + ticket
                                        + "'"))
                .containsExactly(List.of("1"));
        assertThat(ministry.everyPage("/pusat/aduan?kotak=eskalasi")).contains(ticket);
        assertThat(officer.get("/unit/aduan/" + ticket).body()).contains("diberi tahu");
        assertThat(
                        ComplaintPortal.get(
                                        "/api/v1/complaints/" + ticket,
                                        "Receipt",
                                        filed.get("receipt").asString())
                                .body())
                .contains("ESCALATED");

        Rows.run(
                portal(),
                "UPDATE complaint SET status = 'REOPENED', restarted_at = now(), due_finish = now() - interval '1 second' WHERE ticket = '"
                        + ticket
                        + "'");
        look();
        assertThat(escalations(ticket)).isEqualTo(2);
    }

    @Test
    void aCaseThatBeganAnewAndIsInTimeLeavesTheBoxOfTheLevelAbove() {
        String ticket = late("Terlambat, lalu dibuka lagi", "VERIFIED");
        look();
        assertThat(ministry.everyPage("/pusat/aduan?kotak=eskalasi")).contains(ticket);

        Rows.run(
                portal(),
                "UPDATE complaint SET status = 'REOPENED', restarted_at = now(), due_finish = now() + interval '9 days' WHERE ticket = '"
                        + ticket
                        + "'");

        assertThat(ministry.everyPage("/pusat/aduan?kotak=eskalasi")).doesNotContain(ticket);
    }

    @Test
    void afterAnAnswerThePageLeadsToWhatIsDueNext() {
        String answered = late("Dijawab sekarang", "RECEIVED");
        late("Berikutnya", "RECEIVED");

        var sent =
                officer.post(
                        "/unit/aduan/" + answered + "/langkah/jawab",
                        Map.of("revisi", "0", "teks", "Sudah beres."));
        String page = officer.get(sent.headers().firstValue("Location").orElseThrow()).body();

        assertThat(page).contains("Terkirim kepada warga.", "Aduan berikutnya: ADU-");
    }

    private static void look() {
        portal().bean(Escalation.class).look().block();
    }

    private static int escalations(String ticket) {
        return rows("SELECT 1 FROM complaint_event e JOIN complaint c ON c.id = e.complaint WHERE e.kind = 'ESCALATED' AND c.ticket = '"
                        + ticket
                        + "'")
                .size();
    }

    private static String late(String text, String status) {
        String ticket = ticket(text);
        makeLate(ticket, status);
        return ticket;
    }

    private static void makeLate(String ticket, String status) {
        Rows.run(
                portal(),
                """
                UPDATE complaint
                   SET status = '%s', due_verify = now() - interval '3 days', due_reply = now() - interval '2 days',
                       confirm_by = now() + interval '2 days'
                 WHERE ticket = '%s'
                """
                        .formatted(status, ticket));
    }

    private static String ticket(String text) {
        return file(OTHER_UNIT, "ANONYMOUS", "\"text\":\"" + text + "\"").get("ticket").asString();
    }
}
