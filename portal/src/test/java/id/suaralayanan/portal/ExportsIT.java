package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Visitor;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of answers and complaints, from the request to the download.
final class ExportsIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final Pattern FILE = Pattern.compile("href=\"/unit/unduh/(\\d+)\"");
    @AutoClose private static Visitor officer = COUNTRY.visitor(Optional.empty());
    @AutoClose private static Visitor head = COUNTRY.visitor(Optional.empty());

    @BeforeAll
    static void enter() {
        officer.close();
        head.close();
        officer = COUNTRY.colleague("petugas", "petugas-unduh");
        head = COUNTRY.colleague("kepala", "kepala-unduh");
    }

    @Test
    void theAnswersAddUpToTheFiguresOfTheDashboard() throws IOException {
        String period = period();
        JsonNode figure =
                JsonMapper.shared()
                        .readTree(
                                officer.get(
                                                "/api/v1/units/%s/indicators?period=%s"
                                                        .formatted(SampleCountry.UNIT, period))
                                        .body());

        List<CSVRecord> rows = rows(officer, made(officer, "ANSWERS", period));

        assertThat(rows).hasSize(figure.get("respondents").asInt());
        for (int element = 1; element <= 9; element++) {
            String column = "u" + element;
            assertThat(rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum())
                    .as(column)
                    .isEqualTo(figure.at("/elements/%d/sum".formatted(element - 1)).asLong());
        }
        assertThat(rows.getFirst().toMap())
                .containsOnlyKeys(
                        "service", "month", "channel", "u1", "u2", "u3", "u4", "u5", "u6", "u7",
                        "u8", "u9");
    }

    @Test
    void complaintsLeaveOutWhatTheUnitMayNotSeeAndWordsWrittenInConfidence() throws IOException {
        String year = period().substring(0, 4);

        List<CSVRecord> rows = rows(head, made(head, "COMPLAINTS", year));

        assertThat(rows).hasSize(Integer.parseInt(ask("NOT c.integrity")));
        assertThat(rows.stream().filter(row -> !row.get("text").isEmpty()))
                .hasSize(
                        Integer.parseInt(
                                ask(
                                        "NOT c.integrity AND NOT c.secret AND c.identity <> 'CONFIDENTIAL' AND c.status <> 'WITHDRAWN' AND c.text <> ''")));
    }

    @Test
    void aFileOpensOnlyForWhoAskedForIt() {
        String id = made(officer, "ANSWERS", period());

        assertThat(head.get("/unit/unduh/" + id).statusCode()).isEqualTo(404);
        assertThat(officer.get("/unit/unduh/" + id).statusCode()).isEqualTo(200);
        COUNTRY.run(
                "UPDATE export_file SET expires_at = now() - interval '1 minute' WHERE id = " + id);
        assertThat(officer.get("/unit/unduh/" + id).statusCode()).isEqualTo(404);
        assertThat(officer.get("/unit/unduh/x").statusCode()).isEqualTo(404);
        assertThat(
                        COUNTRY.ask(
                                "SELECT string_agg(action, ' ' ORDER BY seq) FROM audit_log WHERE object = 'export "
                                        + id
                                        + "' OR object LIKE 'export "
                                        + id
                                        + " %'"))
                .isEqualTo("EXPORT_ASKED EXPORT_TAKEN");
    }

    @Test
    void aFileThatIsBeingMadeIsNotMadeTwice() {
        try (var twice = COUNTRY.colleague("petugas", "petugas-dua-kali")) {
            COUNTRY.run(
                    """
                    INSERT INTO export_file (unit, officer, kind, format, period, asked_at, expires_at, taken_at)
                    SELECT unit, id, 'ANSWERS', 'CSV', '%s', now(), now() + interval '1 hour', now() + interval '1 hour'
                      FROM officer WHERE username = 'petugas-dua-kali'
                    """
                            .formatted(period()));

            var asked =
                    twice.post(
                            "/unit/unduh",
                            Map.of("isi", "ANSWERS", "bentuk", "CSV", "period", period()));

            assertThat(asked.statusCode()).isEqualTo(303);
            assertThat(
                            COUNTRY.ask(
                                    "SELECT count(*) FROM export_file f JOIN officer o ON o.id = f.officer WHERE o.username = 'petugas-dua-kali'"))
                    .isEqualTo("1");
        }
    }

    private static String ask(String condition) {
        return COUNTRY.ask(
                "SELECT count(*) FROM complaint c JOIN unit u ON u.id = c.unit WHERE u.code = '%s' AND extract(year FROM c.received_at AT TIME ZONE u.time_zone) = %s AND %s"
                        .formatted(SampleCountry.UNIT, period().substring(0, 4), condition));
    }

    private static String period() {
        return COUNTRY.ask(
                "SELECT i.period FROM indicator i JOIN unit u ON u.id = i.unit WHERE u.code = '%s' AND i.period LIKE '%%-Q%%' AND i.last_day < now() ORDER BY i.last_day DESC LIMIT 1"
                        .formatted(SampleCountry.UNIT));
    }

    /// The number of a file that is ready.
    private static String made(Visitor who, String kind, String period) {
        var asked = who.post("/unit/unduh", Map.of("isi", kind, "bentuk", "CSV", "period", period));
        assertThat(asked.statusCode()).isEqualTo(303);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !who.get("/unit/unduh").body().contains("sedang dibuat"));
        var found = FILE.matcher(who.get("/unit/unduh").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static List<CSVRecord> rows(Visitor who, String id) throws IOException {
        String content = new String(who.bytes("/unit/unduh/" + id), StandardCharsets.UTF_8);
        try (var parser =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new StringReader(content.substring(1)))) {
            return parser.getRecords();
        }
    }
}
