package id.suaralayanan.portal;

import id.suaralayanan.analytics.AnalyticsJobs;
import id.suaralayanan.infra.sample.SampleData;
import id.suaralayanan.portal.access.Visitor;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// The whole product on sample data, jobs included, as `mvn spring-boot:run` shows it; one for all
/// tests of the JVM.
final class SampleCountry {
    static final String UNIT = "64.71-DISDUKCAPIL";

    private final PortalServer portal;
    private final Map<String, String> passwords;

    private SampleCountry() {
        portal = PortalServer.start(Map.of("suara.tracking.free-tries", 1_000));
        passwords =
                SampleData.load(
                                portal.database().owner(),
                                portal.bean(Clock.class),
                                SampleCountry::encoded)
                        .passwords();
        AnalyticsJobs.start(portal.database().jobs());
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> count("SELECT count(*) FROM ranking_row WHERE eligible") > 100);
    }

    private static String encoded(String password) {
        return Objects.requireNonNull(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password));
    }

    static SampleCountry shared() {
        return Shared.COUNTRY;
    }

    String url(String path) {
        return portal.url(path).toString();
    }

    String password(String officer) {
        return Objects.requireNonNull(passwords.get(officer), officer);
    }

    <T> T bean(Class<T> type) {
        return portal.bean(type);
    }

    /// Somebody with a browser of their own; signed in where an officer is named.
    Visitor visitor(Optional<String> officer) {
        var visitor = Visitor.of(portal);
        officer.ifPresent(name -> visitor.signIn(name, password(name)));
        return visitor;
    }

    /// The first column of the first row.
    String ask(String sql) {
        try (var connection = portal.database().superuser().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long count(String sql) {
        return Long.parseLong(ask(sql));
    }

    private static final class Shared {
        static final SampleCountry COUNTRY = new SampleCountry();
    }
}
