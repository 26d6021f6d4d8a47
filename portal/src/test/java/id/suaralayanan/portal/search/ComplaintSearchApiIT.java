package id.suaralayanan.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.server.Folders;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Searching over HTTP, with everything behind it.
final class ComplaintSearchApiIT {
    private static final String UNIT = "64.71-CARI";
    private static final String OTHER = "64.72-CARI";

    @AutoClose private static PortalServer portal;
    @AutoClose private static Visitor citizen;
    @AutoClose private static Visitor officer;
    private static int filed;

    @BeforeAll
    static void start() {
        portal = PortalServer.start(Map.of());
        StaffRows.unit(portal.database(), UNIT, "Kantor cari");
        StaffRows.unit(portal.database(), OTHER, "Kantor lain");
        StaffRows.officer(portal.database(), "pencari", Role.UNIT_OFFICER, UNIT);
        StaffRows.officer(portal.database(), "menteri", Role.MINISTRY, "");
        StaffRows.officer(portal.database(), "pengelola", Role.ADMIN, "");
        citizen = Visitor.of(portal);
        officer = Visitor.signedIn(portal, "pencari");
    }

    @Test
    void findsAComplaintWithinASecond() {
        file(UNIT, "pertama kali sekali");
        await(officer, "q=pertama", found -> total(found) == 1);

        long filedAt = System.nanoTime();
        file(UNIT, "secepatkilat di loket");
        await(officer, "q=secepatkilat", found -> total(found) == 1);

        assertThat(Duration.ofNanos(System.nanoTime() - filedAt)).isLessThan(Duration.ofSeconds(1));
    }

    /// The due date would turn them round: the first is the older one.
    @Test
    void keepsTheOrderOfTheSearchInTheOfficersList() {
        file(UNIT, "Loket ramai sekali dan panjang ceritanya, di antaranya juga soal kuponbiru");
        file(UNIT, "kuponbiru kuponbiru hilang");
        await(officer, "q=kuponbiru", found -> total(found) == 2);

        var inbox = officer.get("/unit/aduan?q=kuponbiru").body();

        assertThat(inbox).contains("Loket ramai", "kuponbiru hilang");
        assertThat(inbox.indexOf("kuponbiru hilang")).isLessThan(inbox.indexOf("Loket ramai"));
    }

    @Test
    void showsEachOnlyWhatTheyMaySee() {
        file(UNIT, "Pak Kenarikata minta uang lebih");
        file(OTHER, "Bu Kenarikata minta uang juga");
        Rows.run(
                portal,
                """
                UPDATE complaint SET public_text = 'Pak ██ minta uang lebih', released_at = now()
                 WHERE text = 'Pak Kenarikata minta uang lebih'
                """);
        try (var ministry = Visitor.signedIn(portal, "menteri");
                var admin = Visitor.signedIn(portal, "pengelola")) {
            await(citizen, "q=uang", found -> total(found) == 1);

            assertThat(total(find(ministry, "q=kenarikata"))).isEqualTo(2);
            assertThat(units(find(officer, "q=kenarikata"))).containsExactly(UNIT);
            assertThat(total(find(officer, "q=kenarikata&unit=" + OTHER))).isZero();
            assertThat(total(find(citizen, "q=kenarikata"))).isZero();
            assertThat(total(find(admin, "q=kenarikata"))).isZero();
        }
        var shown = find(citizen, "q=uang");
        assertThat(shown.at("/complaints/0/snippet").toString())
                .contains("██")
                .doesNotContain("Kenari");
        assertThat(shown.at("/complaints/0/class").stringValue()).isEqualTo("COMPLAINT");
        assertThat(shown.at("/counts/unit/0/value").stringValue()).isEqualTo(UNIT);
        assertThat(timeOfReceipt(shown)).as("the day alone").isEqualTo(LocalTime.MIDNIGHT);
        assertThat(timeOfReceipt(find(officer, "q=kenarikata"))).isNotEqualTo(LocalTime.MIDNIGHT);
    }

    private static LocalTime timeOfReceipt(JsonNode found) {
        return Instant.parse(found.at("/complaints/0/receivedAt").stringValue())
                .atZone(ZoneId.of("Asia/Makassar"))
                .toLocalTime();
    }

    @Test
    void namesEveryParameterThatMakesNoSense() {
        var answer = citizen.get("/api/v1/complaints?page=0&from=kemarin&lang=en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(
                        json(answer)
                                .path("errors")
                                .valueStream()
                                .map(error -> error.path("pointer").stringValue()))
                .containsExactlyInAnyOrder("/page", "/from");
        assertThat(answer.body()).contains("The page must be from 1 to 50");
    }

    @Test
    void refusesAsAProblemAndEchoesNoMarkup() {
        for (var address :
                List.of(
                        "/api/v1/complaints?from=%2B999999999-12-31",
                        "/api/v1/complaints?month=%3Cb%3E",
                        "/api/v1/complaints?unit=%3Cimg%20src=x%3E",
                        "/api/v1/complaints?q=%FF",
                        "/api/v1/complaints/%3Cb%3E",
                        "/api/v1/units/%3Cb%3E",
                        "/api/v1/rankings?type=%3Cb%3E&period=2026-Q3")) {
            var answer = citizen.get(address);

            assertThat(answer.statusCode()).as(address).isBetween(400, 404);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(address)
                    .hasValue("application/problem+json");
            assertThat(answer.body()).as(address).doesNotContain("<b>", "<img");
        }
    }

    @Test
    void takesDaysFarOutsideAndMarksOnLetters() {
        for (var query :
                List.of(
                        "from=0001-01-01&to=9999-12-31",
                        "q=a%CC%81%CC%81b%CC%81%CC%81",
                        "q=%CC%81%CC%81",
                        "q=%F0%9F%98%80")) {
            assertThat(find(citizen, query).path("total").isNumber()).as(query).isTrue();
        }
    }

    @Test
    void buildsTheIndexAnewWhenItsFolderIsDeletedAndServesMeanwhile() throws IOException {
        file(UNIT, "hapusindeks satu");
        await(officer, "q=hapusindeks", found -> total(found) == 1);

        Folders.delete(portal.data().resolve("index"));
        file(UNIT, "hapusindeks dua");

        await(officer, "q=hapusindeks", found -> total(found) == 2);
        assertThat(portal.data().resolve("index")).isNotEmptyDirectory();
    }

    private static void file(String unit, String text) {
        Rows.run(
                portal,
                """
                INSERT INTO complaint (ticket, receipt_hash, unit, class, identity, secret, integrity, text,
                                       received_at, due_verify, due_reply, due_finish, calendar_version)
                SELECT '%1$s', sha256('%1$s'), id, 'COMPLAINT', 'ANONYMOUS', false, false, '%2$s',
                       now(), now(), now(), now(), 1
                  FROM unit WHERE code = '%3$s'
                """
                        .formatted(AComplaint.ticket(++filed), text, unit));
    }

    /// Every answer on the way must be one: found, or not yet found.
    private static void await(Visitor visitor, String query, Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.test(find(visitor, query))) {
            assertThat(System.nanoTime()).as(query).isLessThan(end);
        }
    }

    private static JsonNode find(Visitor visitor, String query) {
        var answer = visitor.get("/api/v1/complaints?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static int total(JsonNode found) {
        return found.path("total").intValue();
    }

    private static List<String> units(JsonNode found) {
        return found.path("complaints")
                .valueStream()
                .map(complaint -> complaint.path("unit").stringValue())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
