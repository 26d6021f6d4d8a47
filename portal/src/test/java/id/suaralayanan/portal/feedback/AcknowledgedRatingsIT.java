package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.DatabaseEnvironment;
import id.suaralayanan.infra.DatabaseEnvironmentSettings;
import id.suaralayanan.infra.ScratchServer;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged is stored, once, whoever is killed meanwhile: the portal, or all of
/// PostgreSQL. The control shows that this test sees a loss where there is one.
///
/// A round of each belongs to every build; `-Dfault.rounds=20` runs as many as wanted.
@Timeout(value = 6, unit = TimeUnit.HOURS)
final class AcknowledgedRatingsIT {
    private static final int ROUNDS = Integer.getInteger("fault.rounds", 1);
    private static final int CONTROL_ROUNDS = 5;
    private static final int CITIZENS = 16;

    @TempDir private static Path folder;

    /// The product with its own PostgreSQL, on one data folder for all tests that kill a part of
    /// it: each leaves it running again.
    @AutoClose private static PortalProcess portal;

    private static Path data;

    @BeforeAll
    static void open() throws Exception {
        data = folder.resolve("product");
        portal = started(data, Map.of());
        try (var databaseEnvironment = ground(data)) {
            Office.fill(databaseEnvironment.owner());
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenThePortalIsKilled() throws Exception {
        var receipts = new HashMap<UUID, String>();
        for (int round = 0; round < ROUNDS; round++) {
            try (var citizens = new Citizens(portal.port(), CITIZENS)) {
                rateForAWhile(citizens);
                portal.kill();
                citizens.stop();
                portal = started(data, Map.of());
                receipts.putAll(citizens.receipts());
                sendAgain(portal, citizens);
            }
            compare(data, receipts);
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenPostgresIsKilled() throws Exception {
        var receipts = new HashMap<UUID, String>();
        for (int round = 0; round < ROUNDS; round++) {
            try (var citizens = new Citizens(portal.port(), CITIZENS)) {
                rateForAWhile(citizens);
                killPostgres(data);
                int before = citizens.receipts().size();
                await(() -> citizens.receipts().size() > before + 50);
                citizens.stop();
                receipts.putAll(citizens.receipts());
                assertThat(refusedAndStored(data, citizens)).isEmpty();
                sendAgain(portal, citizens);
            }
            compare(data, receipts);
        }
    }

    @Test
    void theControlWithoutSynchronousCommitLosesSome() throws Exception {
        int lost = 0;
        var server = ScratchServer.start();
        try (var database = server.fresh(Map.of("synchronous_commit", "off"))) {
            Office.fill(database.owner());
            var settings = Map.of("SUARA_DATABASE_URL", database.owner().url());
            try (var portal = started(folder.resolve("control"), settings)) {
                for (int round = 0; round < CONTROL_ROUNDS && lost == 0; round++) {
                    try (var citizens = new Citizens(portal.port(), CITIZENS)) {
                        rateForAWhile(citizens);
                        server.crash();
                        citizens.stop();
                        lost += missing(stored(database.owner()), citizens.receipts());
                    }
                }
            }
        }

        assertThat(lost).isPositive();
    }

    /// Nothing here is about speed, so the compiler that starts quicker will do.
    private static PortalProcess started(Path data, Map<String, String> settings) throws Exception {
        return PortalProcess.start(data, settings, "-XX:TieredStopAtLevel=1");
    }

    /// Until some hundred ratings are stored and then a moment longer, never the same.
    private static void rateForAWhile(Citizens citizens) throws InterruptedException {
        await(() -> citizens.receipts().size() > 300);
        Thread.sleep(ThreadLocalRandom.current().nextInt(50, 500));
    }

    private static void killPostgres(Path data) throws IOException {
        var cluster = data.resolve("postgres/cluster").toRealPath();
        for (long pid : ProcessorTime.workingIn(cluster)) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /// Who got a receipt gets the same one again; who got none is told now and stored once.
    private static void sendAgain(PortalProcess portal, Citizens citizens) throws IOException {
        try (var client = new RawClient(portal.port())) {
            for (var receipt : citizens.receipts().entrySet().stream().limit(20).toList()) {
                var again = client.post(request(receipt.getKey()));
                assertThat(again.status()).isEqualTo(200);
                assertThat(again.body()).isEqualTo(receipt.getValue());
            }
            for (var key : citizens.unsure()) {
                assertThat(client.post(request(key)).status()).isIn(200, 201);
            }
        }
    }

    private static byte[] request(UUID key) {
        return RawClient.request("/api/v1/ratings", key, Office.rating());
    }

    private static void compare(Path data, Map<UUID, String> receipts) throws SQLException {
        try (var databaseEnvironment = ground(data)) {
            var stored = stored(databaseEnvironment.owner());

            assertThat(missing(stored, receipts)).isZero();
            assertThat(stored.values()).allMatch(rows -> rows == 1);
        }
    }

    /// Ratings whose sender heard "nothing was stored" and that are there all the same.
    private static Set<UUID> refusedAndStored(Path data, Citizens citizens) throws SQLException {
        try (var databaseEnvironment = ground(data)) {
            var both = new HashSet<>(citizens.refused());
            both.retainAll(stored(databaseEnvironment.owner()).keySet());
            return both;
        }
    }

    private static int missing(Map<UUID, Integer> stored, Map<UUID, String> receipts) {
        return (int) receipts.keySet().stream().filter(key -> !stored.containsKey(key)).count();
    }

    /// How many ratings there are under each key; a key without its rating counts as none.
    private static Map<UUID, Integer> stored(DatabaseAddress owner) throws SQLException {
        var sql =
                """
                SELECT key, count(*)::int
                  FROM rating
                  JOIN submission_key USING (key)
                 GROUP BY key
                """;
        try (var connection = recovered(owner);
                var rows = connection.createStatement().executeQuery(sql)) {
            var stored = new HashMap<UUID, Integer>();
            while (rows.next()) {
                stored.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
            return stored;
        }
    }

    private static Connection recovered(DatabaseAddress owner) throws SQLException {
        for (int tries = 0; tries < 300; tries++) {
            try {
                return owner.connect();
            } catch (SQLException _) {
                LockSupport.parkNanos(100_000_000);
            }
        }
        return owner.connect();
    }

    private static DatabaseEnvironment ground(Path data) {
        return DatabaseEnvironment.attach(new DatabaseEnvironmentSettings(data, Optional.empty()));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; tries < 6000 && !condition.getAsBoolean(); tries++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
