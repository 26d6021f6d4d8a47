package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.post;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ComplaintPrivacyIT {
    @Test
    void leavesNoTraceOfAConfidentialComplainantOutsideTheSeal() throws IOException {
        var canary = "kanari" + UUID.randomUUID().toString().substring(0, 8);
        filed(
                "CONFIDENTIAL",
                """
                "text":"Antre lama","contact":{"name":"%1$s","email":"%1$s@contoh.id","phone":"0899 7654 3210"}\
                """
                        .formatted(canary));
        post(
                "/api/v1/complaints",
                """
                {"unit":"%2$s","class":"COMPLAINT","identity":"ANONYMOUS","text":"a","contact":{"name":"%1$s"}}\
                """
                        .formatted(canary, UNIT),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "User-Agent",
                canary + "-browser",
                "X-Forwarded-For",
                "203.0.113.77");

        assertThat(tablesWith(canary, "0899 7654 3210", "203.0.113.77")).isEmpty();
        assertThat(rows("SELECT 1 FROM complaint_identity WHERE length(sealed) > 100"))
                .isNotEmpty();
        assertThat(filesWith(canary)).isEmpty();
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

    /// Tables whose rows, as text, hold one of the words, also as bytes.
    private static List<String> tablesWith(String... words) {
        return rows(
                        """
                        SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                        """)
                .stream()
                .map(List::getFirst)
                .filter(table ->
                        List.of(words).stream()
                                .anyMatch(word ->
                                        !rows("SELECT 1 FROM %1$s AS t WHERE t::text ILIKE '%%%2$s%%' OR t::text ILIKE '%%%3$s%%' LIMIT 1"
                                                        .formatted(table, word, hex(word)))
                                                .isEmpty()))
                .toList();
    }

    private static String hex(String word) {
        return HexFormat.of()
                .formatHex(word.getBytes(StandardCharsets.UTF_8))
                .toLowerCase(Locale.ROOT);
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
