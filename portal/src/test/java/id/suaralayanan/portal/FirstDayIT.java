package id.suaralayanan.portal;

import id.suaralayanan.portal.browser.Browsers;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A portal that knows no office yet, is asked too much, and loses its database: its pages have no
/// barrier either.
final class FirstDayIT {
    private static final Map<String, String> PAIR =
            Map.of("ticket", "ADU-2222-2222", "kunci", "2".repeat(24));

    @Test
    void emptyCrowdedAndCutOffPagesHaveNoBarrier() throws SQLException {
        try (var portal =
                        PortalServer.start(
                                Map.of(
                                        "suara.tracking.free-tries", "1",
                                        "suara.tracking.first", "9s",
                                        "suara.tracking.longest", "9s"));
                var client = HttpClient.newHttpClient();
                var visitor = Browsers.visitor(360, 800)) {
            var tour = new Tour(visitor);
            for (var path : List.of("/", "/cari", "/peringkat", "/data")) {
                tour.go(portal.url(path).toString()).look(path + ", no office");
            }
            IntStream.range(0, 60)
                    .forEach(_ ->
                            client.sendAsync(
                                    HttpRequest.newBuilder(portal.url("/lacak"))
                                            .header(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .POST(
                                                    BodyPublishers.ofString(
                                                            "ticket=ADU-2222-2222&kunci="
                                                                    + "2".repeat(24)))
                                            .build(),
                                    BodyHandlers.discarding()));
            tour.go(portal.url("/lacak").toString());
            tour.page.waitForTimeout(500);
            tour.submit("/lacak", PAIR).look("429");

            cutOff(portal);
            tour.go(portal.url("/lacak").toString()).submit("/lacak", PAIR).look("503");
            client.shutdownNow();
            tour.conclude("no office, 429, 503");
        }
    }

    /// The database lets nobody in any more; closing the portal drops it.
    private static void cutOff(PortalServer portal) throws SQLException {
        var database = portal.database().owner().database();
        try (var connection = portal.database().superuser().withDatabase("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE \"" + database + "\" WITH ALLOW_CONNECTIONS false");
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                            + database
                            + "'");
        }
    }
}
