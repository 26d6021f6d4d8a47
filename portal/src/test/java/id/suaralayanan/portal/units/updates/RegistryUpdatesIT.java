package id.suaralayanan.portal.units.updates;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.launch.JobRunner;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.portal.Patient;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/// An imported unit is known within two seconds of the import's end, in every portal.
final class RegistryUpdatesIT {
    private static final Duration GOAL = Duration.ofSeconds(2);
    private static final PortalServer PORTAL = PortalServer.start(Patient.settings());
    private static final PortalServer REPLICA = PORTAL.replica(Patient.settings());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private Path folder;

    @AfterAll
    static void stop() {
        REPLICA.close();
        PORTAL.close();
    }

    @Test
    void anImportedUnitIsKnownEverywhere() throws Exception {
        Rows.run(PORTAL, "INSERT INTO region (code, name) VALUES ('64', 'Kalimantan Timur')");
        try (var jobs = PORTAL.jobs()) {
            for (int i = 1; i <= 4; i++) {
                String code = "64-OFFICE-" + i;
                imported((ApplicationContext) jobs, code);
                assertIsKnown(PORTAL, code);
                assertIsKnown(REPLICA, code);
            }
        }
    }

    @Test
    void aNewNameOfARegionIsKnown() throws IOException, InterruptedException {
        Rows.run(
                PORTAL,
                """
                INSERT INTO region (code, name) VALUES ('35', 'Jawa Tmur');
                INSERT INTO unit_type (code, name, name_en) VALUES ('POLICE', 'Polisi', 'Police');
                INSERT INTO unit (code, name, short_name, type, region, time_zone)
                VALUES ('35-POLICE', 'Polda', 'Polda', 'POLICE', '35', 'Asia/Jakarta');
                """);
        assertIsKnown(REPLICA, "35-POLICE");

        Rows.run(PORTAL, "UPDATE region SET name = 'Jawa Timur' WHERE code = '35'");

        Awaitility.await()
                .atMost(GOAL)
                .untilAsserted(() ->
                        assertThat(answer(REPLICA, "35-POLICE").body()).contains("Jawa Timur"));
    }

    @Test
    void aLostConnectionIsOpenedAnewAndWhatWasMissedIsRead() {
        Rows.run(
                PORTAL,
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                 WHERE query = 'LISTEN registry_changed' AND datname = current_database();
                INSERT INTO region (code, name) VALUES ('11', 'Aceh');
                INSERT INTO unit_type (code, name, name_en) VALUES ('HEALTH', 'Dinkes', 'Health');
                INSERT INTO unit (code, name, short_name, type, region, time_zone)
                VALUES ('11-HEALTH', 'Dinkes', 'Dinkes', 'HEALTH', '11', 'Asia/Jakarta');
                """);

        assertIsKnown(PORTAL, "11-HEALTH");
        assertIsKnown(REPLICA, "11-HEALTH");
    }

    private void imported(ApplicationContext jobs, String code) throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("units.csv"),
                        "code,name,type,services\n" + code + ",Kantor,OFFICE,KTP-EL=KTP\n");
        var outcome =
                jobs.getBean(JobRunner.class)
                        .run(
                                jobs.getBean("importUnits", LaunchableJob.class),
                                Map.of("file", file.toString()),
                                Duration.ofSeconds(30));
        assertThat(outcome.succeeded()).isTrue();
    }

    private static void assertIsKnown(PortalServer portal, String code) {
        Awaitility.await()
                .atMost(GOAL)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(answer(portal, code).statusCode()).isEqualTo(200));
    }

    private static HttpResponse<String> answer(PortalServer portal, String code)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(portal.url("/api/v1/units/" + code)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
