package id.suaralayanan.portal.complaints.office;

import static id.suaralayanan.portal.complaints.ComplaintPortal.OTHER_UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.file;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.SimilarComplaints;
import id.suaralayanan.portal.complaints.clusters.Clustering;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Answered once, told to all: groups of complaints that tell the same.
final class ManyAnswersIT {
    private static final String STORY =
            "Mesin antrean di lobi mati sejak Senin pagi sehingga warga berebut nomor dan berdesakan";

    @AutoClose private static Visitor officer = Visitor.of(portal());

    @BeforeAll
    static void signIn() {
        officer.signIn("petugas-64", StaffRows.PASSWORD);
    }

    @Test
    void oneAnswerGoesToEachThatIsChosenAndWhatIsDeniedIsNamed() {
        var told = new ArrayList<JsonNode>();
        for (String end : List.of("", " sekali", " lagi hari ini", ", tolong diperbaiki")) {
            told.add(filed("ANONYMOUS", "\"text\":\"" + STORY + end + "\""));
        }
        filed(
                "ANONYMOUS",
                "\"text\":\"Pendingin ruangan di loket tiga bocor dan lantainya licin\"");
        var confidential =
                filed("CONFIDENTIAL", "\"text\":\"" + STORY + "\",\"contact\":{\"name\":\"Sari\"}");
        String elsewhere =
                file(OTHER_UNIT, "ANONYMOUS", "\"text\":\"" + STORY + "\"")
                        .get("ticket")
                        .asString();
        var tickets = told.stream().map(one -> one.get("ticket").asString()).toList();

        compared(4);
        String cluster = cluster(tickets.getFirst());
        String path = "/unit/aduan/" + tickets.getFirst() + "/serupa";
        var page = officer.get(path).body();
        assertThat(page).contains(tickets).contains("Kelompok " + cluster + ": 4 aduan");
        assertThat(page).doesNotContain(confidential.get("ticket").asString(), elsewhere);
        assertThat(officer.get("/unit/aduan/" + tickets.getLast()).body())
                .contains("Ada 3 aduan serupa");

        // A citizen writes meanwhile: that one is denied, and said so.
        id.suaralayanan.portal.complaints.ComplaintPortal.post(
                "/api/v1/complaints/" + tickets.get(1) + "/messages",
                "{\"text\":\"Sekarang mati total\"}",
                "Receipt",
                told.get(1).get("receipt").asString());
        var answered =
                answer(
                        path + "/jawab",
                        List.of(tickets.get(0), tickets.get(1), tickets.get(2), elsewhere),
                        "Aduan {nomor}: mesin antrean sudah diganti.");

        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body())
                .contains("Terkirim ke 2 aduan.", "2 aduan tidak terkirim:", "baru saja berubah")
                .contains("mesin antrean sudah diganti.");
        assertThat(said(tickets))
                .containsExactlyInAnyOrder(
                        List.of(
                                tickets.get(0),
                                "REPLIED",
                                "Aduan " + tickets.get(0) + ": mesin antrean sudah diganti."),
                        List.of(
                                tickets.get(2),
                                "REPLIED",
                                "Aduan " + tickets.get(2) + ": mesin antrean sudah diganti."));
        assertThat(said(List.of(elsewhere))).isEmpty();
        assertThat(audited(tickets)).isEqualTo(2);

        // The same form once more answers nobody a second time.
        answer(path + "/jawab", List.of(tickets.get(0), tickets.get(2)), "Dua kali.");
        assertThat(said(tickets)).hasSize(2);
        assertNewcomersJoin(cluster);
    }

    /// The number of a group stays while it grows.
    private static void assertNewcomersJoin(String cluster) {
        String newcomer =
                filed("ANONYMOUS", "\"text\":\"" + STORY + ", kapan selesai\"")
                        .get("ticket")
                        .asString();
        compared(5);
        assertThat(cluster(newcomer)).isEqualTo(cluster);
        assertThat(officer.get("/unit/aduan/" + newcomer).body()).contains("Ada 4 aduan serupa");
    }

    @Test
    void groupsThatTurnOutToBeOneKeepTheOlderNumber() {
        var older = List.of(plain("satu"), plain("dua"));
        var younger = List.of(plain("tiga"), plain("empat"));
        join(older.getFirst(), older.getLast());
        join(younger.getFirst(), younger.getLast());
        String kept = cluster(older.getFirst());
        String other = cluster(younger.getFirst());
        assertThat(other).isNotEqualTo(kept);

        join(older.getLast(), younger.getFirst());

        assertThat(younger).allSatisfy(ticket -> assertThat(cluster(ticket)).isEqualTo(kept));
        assertThat(rows("SELECT merged_into FROM complaint_cluster WHERE id = " + other))
                .containsExactly(List.of(kept));
    }

    @Test
    void aCopyOfTheSamePersonIsLinkedAndNoTicketIsLost() {
        String first = open("Sari", "sari@contoh.example");
        String copy = open("Sari", "SARI@contoh.example");
        String stranger = open("Budi", "budi@contoh.example");
        String path = "/unit/aduan/" + copy + "/salinan";

        var refused = officer.post(path, Map.of("revisi", "0", "asli", stranger));
        var linked = officer.post(path, Map.of("revisi", "0", "asli", first));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("bukan dari orang yang sama");
        assertThat(linked.statusCode()).isEqualTo(303);
        assertThat(officer.get("/unit/aduan/" + first).body()).contains("Sama dengan aduan", copy);
        assertThat(officer.get("/unit/aduan/" + copy).body()).contains("Sama dengan aduan", first);
        assertThat(officer.get("/unit/aduan/" + stranger).body()).doesNotContain(copy);
        assertThat(rows("SELECT status FROM complaint WHERE ticket = '" + copy + "'"))
                .containsExactly(List.of("RECEIVED"));
    }

    private static String open(String name, String email) {
        return filed(
                        "OPEN",
                        "\"text\":\"Salinan dari %s\",\"contact\":{\"name\":\"%s\",\"email\":\"%s\"}"
                                .formatted(name, name, email))
                .get("ticket")
                .asString();
    }

    @Test
    void nothingIsSentWithoutAChoiceOrWithoutWords() {
        String ticket = plain("lima");
        join(ticket, plain("enam"));
        String path = "/unit/aduan/" + ticket + "/serupa";

        var nobody = answer(path + "/jawab", List.of(), "Kepada siapa?");
        var nothing = answer(path + "/kabari", List.of(ticket), "");

        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("Pilih sedikitnya satu aduan.", "Kepada siapa?");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(said(List.of(ticket))).isEmpty();
        assertThat(officer.post(path + "/tolak", Map.of()).statusCode()).isEqualTo(404);
    }

    /// Once the search knows so many of them, each is compared.
    private static void compared(int known) {
        var similar = portal().bean(SimilarComplaints.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() ->
                        similar.toldAgain(UNIT, STORY).blockOptional().orElseThrow().size()
                                >= known);
        portal().bean(Clustering.class).look(Duration.ZERO).block();
    }

    private static String plain(String word) {
        return filed("ANONYMOUS", "\"text\":\"Kelompok " + word + "\"").get("ticket").asString();
    }

    private static void join(String newcomer, String alike) {
        rows(
                "SELECT join_cluster(id, ARRAY['%s'], now()) FROM complaint WHERE ticket = '%s'"
                        .formatted(alike, newcomer));
    }

    private static String cluster(String ticket) {
        return rows("SELECT l.cluster FROM complaint_likeness l JOIN complaint c ON c.id = l.complaint WHERE c.ticket = '"
                        + ticket
                        + "'")
                .getFirst()
                .getFirst();
    }

    private static List<List<String>> said(List<String> tickets) {
        return rows(
                """
                SELECT c.ticket, e.kind, m.text
                  FROM complaint c
                  JOIN complaint_event e ON e.complaint = c.id AND e.kind = 'REPLIED'
                  JOIN complaint_message m ON m.complaint = c.id AND m.author = 'OFFICER'
                 WHERE c.ticket IN (%s)
                """
                        .formatted(quoted(tickets)));
    }

    private static int audited(List<String> tickets) {
        return rows("SELECT 1 FROM audit_log WHERE action = 'COMPLAINT_REPLIED' AND substr(object, 11) IN ("
                        + quoted(tickets)
                        + ")")
                .size();
    }

    private static String quoted(List<String> tickets) {
        return tickets.stream().map(ticket -> "'" + ticket + "'").collect(Collectors.joining(","));
    }

    /// The form with the cases chosen as they were first shown.
    private static HttpResponse<String> answer(String path, List<String> chosen, String text) {
        var fields = new ArrayList<String>();
        fields.add("_csrf=" + encoded(String.valueOf(officer.token())));
        fields.add("teks=" + encoded(text));
        chosen.forEach(ticket -> fields.add("pilih=" + encoded(ticket + ":0")));
        return officer.send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
