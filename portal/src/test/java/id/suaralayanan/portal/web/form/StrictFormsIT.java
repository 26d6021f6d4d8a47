package id.suaralayanan.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.feedback.Office;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Forms of officers and of queues are read as strictly as those of citizens.
final class StrictFormsIT {
    private static final PortalServer PORTAL = PortalServer.shared();

    @BeforeAll
    static void fill() {
        Office.in(PORTAL);
        StaffRows.officer(PORTAL.database(), "petugas-formulir", Role.UNIT_HEAD, Office.UNIT);
    }

    @Test
    void bytesThatAreNoTextAreRefusedInAnOfficersForm() {
        try (var officer = Visitor.signedIn(PORTAL, "petugas-formulir")) {
            var answer = send(officer, "/unit/qr", "_csrf=" + officer.token() + "&label=Loket+%FF");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(officer.get("/unit/qr").body()).doesNotContain("Loket \uFFFD");
        }
    }

    @Test
    void aFormOfAnOfficerWithoutAFaultIsTaken() {
        try (var officer = Visitor.signedIn(PORTAL, "petugas-formulir")) {
            var answer = send(officer, "/unit/qr", "_csrf=" + officer.token() + "&label=Loket+9");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(officer.get("/unit/qr").body()).contains("Loket 9");
        }
    }

    @Test
    void bytesThatAreNoTextAreRefusedInAComplaintOfAQueue() {
        try (var device = Visitor.of(PORTAL)) {
            var answer =
                    device.send(
                            "/adu/" + Office.UNIT,
                            form("jenis=COMPLAINT&identitas=ANONYMOUS&teks=Antre+%FF")
                                    .header("Idempotency-Key", UUID.randomUUID().toString()));

            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    private static HttpResponse<String> send(Visitor visitor, String path, String body) {
        return visitor.send(path, form(body));
    }

    private static HttpRequest.Builder form(String body) {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }
}
