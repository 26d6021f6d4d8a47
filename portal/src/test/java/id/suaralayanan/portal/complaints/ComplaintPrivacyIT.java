package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.mailBox;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.post;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.portal.Dump;
import id.suaralayanan.portal.access.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Isolated
final class ComplaintPrivacyIT {
    /// A start sets up the logs anew, and would silence a canary that listens already.
    @BeforeAll
    static void start() {
        portal();
    }

    /// Canaries in everything that a browser and a person bring along: address, browser, name,
    /// telephone, e-mail. They may stand under the seal and nowhere else; the controls show that
    /// the search would find them.
    @Test
    void leavesNoTraceOfWhoComplainsOutsideTheSeal() throws IOException {
        var name = "kanari" + UUID.randomUUID().toString().substring(0, 8);
        var browser = name + "-peramban";
        var phone = "0899 7654 3210";
        var address = "203.0.113.77";
        String[] canaries = {name, phone, "089976543210", address, "cb00714d"};

        try (var log = LogCanary.listening()) {
            String anonymous = whole("ANONYMOUS", "", browser, address);
            String confidential =
                    whole(
                            "CONFIDENTIAL",
                            ",\"contact\":{\"name\":\"%1$s\",\"email\":\"%1$s@contoh.id\",\"phone\":\"%2$s\"}"
                                    .formatted(name, phone),
                            browser,
                            address);

            assertThat(Dump.of(portal()).tablesWith(canaries)).isEmpty();
            assertThat(Dump.of(portal()).tablesWith(browser)).isEmpty();
            for (String canary : canaries) {
                assertThat(filesWith(canary)).as(canary).isEmpty();
                assertThat(log.text()).doesNotContain(canary);
                assertThat(mailBox().everything())
                        .allSatisfy(mail -> assertThat(mail).doesNotContain(canary));
            }
            assertThat(
                            rows(
                                    "SELECT length(sealed) > 100 FROM complaint_identity i JOIN complaint c ON c.id = i.complaint WHERE c.ticket = '"
                                            + confidential
                                            + "'"))
                    .containsExactly(List.of("t"));
            assertThat(
                            rows(
                                    "SELECT 1 FROM complaint_identity i JOIN complaint c ON c.id = i.complaint WHERE c.ticket = '"
                                            + anonymous
                                            + "'"))
                    .isEmpty();
        }
    }

    @Test
    void findsTheCanaryWhereItBelongs() {
        var name = "kanari" + UUID.randomUUID().toString().substring(0, 8);
        try (var log = LogCanary.listening()) {
            String ticket =
                    whole(
                            "OPEN",
                            ",\"contact\":{\"name\":\"%1$s\",\"email\":\"%1$s@contoh.id\"}"
                                    .formatted(name),
                            "x",
                            "203.0.113.77");
            LoggerFactory.getLogger("kanari").error("control {}", name);

            assertThat(Dump.of(portal()).tablesWith(name))
                    .containsExactly("public.complaint_contact");
            assertThat(Dump.of(portal()).tablesWith(ticket)).contains("public.complaint");
            assertThat(log.text()).contains("control " + name);
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(mailBox().everything())
                                    .anySatisfy(mail -> assertThat(mail).contains(name)));
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(filesWith(ticket))
                                    .anyMatch(file -> file.toString().contains("/index/")));
        }
    }

    /// A case from the filing over a message to the officer's answer.
    ///
    /// @return its ticket
    private static String whole(String identity, String contact, String browser, String address) {
        String[] visitor = {
            "User-Agent", browser,
            "X-Forwarded-For", address,
            "Forwarded", "for=" + address,
            "X-Real-IP", address,
        };
        var filed =
                post(
                        "/api/v1/complaints",
                        """
                        {"unit":"%s","class":"COMPLAINT","identity":"%s","text":"Antre lama"%s}\
                        """
                                .formatted(UNIT, identity, contact),
                        with(visitor, "Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        String ticket = filed.json().get("ticket").asString();
        String path = "/api/v1/complaints/" + ticket;
        String receipt = filed.json().get("receipt").asString();
        post(path + "/messages", "{\"text\":\"Lagi\"}", with(visitor, "Receipt", receipt));
        post(path + "/messages", "{\"text\":\"Lagi\"}", with(visitor, "Receipt", "salah"));
        try (var officer = Visitor.signedIn(portal(), "petugas-64")) {
            var answered =
                    officer.post(
                            "/unit/aduan/" + ticket + "/langkah/jawab",
                            Map.of("revisi", "1", "teks", "Baik."));
            assertThat(answered.statusCode()).isEqualTo(303);
        }
        return ticket;
    }

    private static String[] with(String[] headers, String name, String value) {
        return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
    }

    @Test
    void logsNoTextAndNoReceipt() throws IOException {
        var canary = "kanari" + UUID.randomUUID().toString().substring(0, 8);
        var filed = filed("ANONYMOUS", "\"text\":\"Rahasia " + canary + "\"");
        String receipt = filed.get("receipt").asString();
        post(
                "/api/v1/complaints/" + filed.get("ticket").asString() + "/messages",
                "{\"text\":\"Lagi " + canary + "\"}",
                "Receipt",
                receipt);

        assertThat(filesWith(canary)).allMatch(file -> file.toString().contains("/index/"));
        assertThat(filesWith(receipt)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE complaint_event SET kind = 'OTHER'",
                "DELETE FROM complaint_event",
                "UPDATE complaint_message SET text = 'x'",
                "DELETE FROM complaint_message",
                "DELETE FROM complaint",
                "UPDATE complaint SET text = 'x'",
                "UPDATE complaint SET received_at = now()",
                "UPDATE complaint SET receipt_hash = receipt_hash",
                "SELECT sealed FROM complaint_identity",
                "SELECT complaint FROM complaint_identity",
                "UPDATE complaint_identity SET sealed = ''",
                "UPDATE audit_log SET action = 'OTHER'",
            })
    void letsThePortalNeitherRewriteHistoryNorReadIdentities(String sql) {
        assertThatThrownBy(
                        () -> {
                            try (var connection = portal().database().web().connect();
                                    var statement = connection.createStatement()) {
                                statement.execute(sql);
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE complaint_event SET kind = 'OTHER'",
                "DELETE FROM complaint_message",
            })
    void letsNotEvenTheOwnerRewriteHistory(String sql) {
        String ticket = filed("ANONYMOUS", "\"text\":\"Sejarah\"").get("ticket").asString();
        id.suaralayanan.portal.Rows.run(
                portal(),
                "INSERT INTO complaint_message (complaint, at, author, text) SELECT id, now(), 'CITIZEN', 'x' FROM complaint WHERE ticket = '"
                        + ticket
                        + "'");

        assertThatThrownBy(
                        () -> {
                            try (var connection = portal().database().owner().connect();
                                    var statement = connection.createStatement()) {
                                statement.execute(sql);
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    /// Files of the portal's data folder that hold a word.
    private static List<Path> filesWith(String word) throws IOException {
        try (var files = Files.walk(portal().data())) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, word)).toList();
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException gone) {
            return false;
        }
    }
}
