package id.suaralayanan.infra.server;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.database.DatabaseRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedServerIT {
    static final Path PROGRAMS =
            Path.of(System.getProperty("user.home"), ".cache", "suara-layanan");

    /// Removed at the end alone: ext4 makes a file slowly where many were removed before.
    @TempDir static Path all;

    /// Made once; each test works on a copy.
    private static Path made;

    private Path data;

    @BeforeAll
    static void make() throws IOException {
        made = Files.createTempDirectory(all, "made-");
        start(made).close();
    }

    @BeforeEach
    void copy() throws IOException {
        data = Files.createTempDirectory(all, "copy-");
        try (var files = Files.walk(made)) {
            for (var file : files.skip(1).toList()) {
                Files.copy(file, data.resolve(made.relativize(file)), COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void isDurableAndClosedToOthers() throws SQLException, IOException {
        try (var server = start()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(Sql.text(owner(server), "SHOW " + setting)).isEqualTo("on");
            }
            assertThat(Sql.text(owner(server), "SHOW data_checksums")).isEqualTo("on");
            assertThat(Sql.text(owner(server), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.text(owner(server), "SELECT count(*) FROM pg_roles WHERE rolsuper"))
                    .isEqualTo("1");
            assertThat(
                            Sql.text(
                                    server.addresses().superuser(),
                                    "SELECT string_agg(DISTINCT split_part(rolpassword, ':', 1), ' ') FROM pg_authid WHERE rolpassword <> ''"))
                    .isEqualTo("SCRAM-SHA-256$1");
            assertThat(Files.getPosixFilePermissions(data.resolve("postgres/suara_owner.password")))
                    .isEqualTo(
                            Set.of(
                                    PosixFilePermission.OWNER_READ,
                                    PosixFilePermission.OWNER_WRITE));
        }
    }

    @Test
    void keepsDataOverARestart() throws SQLException {
        try (var server = start()) {
            Sql.run(owner(server), "CREATE TABLE kept AS SELECT 1 AS n");
        }
        try (var server = start()) {
            assertThat(Sql.text(owner(server), "SELECT n FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void losesNoAcknowledgedRowWhenKilledUnderWrites() throws Exception {
        try (var server = start()) {
            Sql.run(owner(server), "CREATE TABLE kept (n BIGINT PRIMARY KEY)");
            var acknowledged = new ConcurrentSkipListSet<Long>();
            for (var round = 0; round < 3; round++) {
                var writer = writer(owner(server), round * 1_000_000L, acknowledged);
                var enough = acknowledged.size() + 200;
                while (acknowledged.size() < enough) {
                    Thread.onSpinWait();
                }
                server.processes().forEach(ProcessHandle::destroyForcibly);
                writer.join();
                Sql.secondsUntilAnswer(owner(server), Duration.ofSeconds(30));
            }

            var stored = Sql.text(owner(server), "SELECT string_agg(n::text, ',') FROM kept");
            assertThat(Stream.of(stored.split(",")).map(Long::valueOf)).containsAll(acknowledged);
        }
    }

    /// Writes one row per transaction until the server is gone.
    private static Thread writer(DatabaseAddress address, long first, Set<Long> acknowledged) {
        return Thread.ofVirtual()
                .start(() -> {
                    try (var connection = address.connect();
                            var insert =
                                    connection.prepareStatement(
                                            "INSERT INTO kept (n) VALUES (?)")) {
                        for (var n = first; ; n++) {
                            insert.setLong(1, n);
                            insert.executeUpdate();
                            acknowledged.add(n);
                        }
                    } catch (SQLException _) {
                        // the server is gone
                    }
                });
    }

    @Test
    void startsAgainWhenOnlyThePostmasterWasKilled() throws SQLException {
        try (var server = start()) {
            Sql.run(owner(server), "CREATE TABLE kept AS SELECT 1 AS n");
            server.postmaster().destroyForcibly();
            Sql.secondsUntilAnswer(owner(server), Duration.ofSeconds(20));

            assertThat(Sql.text(owner(server), "SELECT n FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void leavesNoServerBehindWhenItsProcessIsKilled() throws Exception {
        var child = ServerInAChild.start(data);
        child.process().destroyForcibly().waitFor();

        try (var server = start()) {
            assertThat(Sql.text(owner(server), "SELECT n FROM written")).isEqualTo("1");
        }
    }

    @Test
    void recoversWhenProcessAndServerAreKilledTogether() throws Exception {
        var child = ServerInAChild.start(data);
        var server = cluster().processes();
        child.process().destroyForcibly();
        server.forEach(ProcessHandle::destroyForcibly);
        child.process().waitFor();

        try (var next = start()) {
            assertThat(server).isNotEmpty();
            assertThat(Sql.text(owner(next), "SELECT n FROM written")).isEqualTo("1");
        }
    }

    @Test
    void replacesAnOrphanedServer() throws Exception {
        try (var server = start()) {
            Sql.run(owner(server), "CREATE TABLE kept AS SELECT 1 AS n");
        }
        var orphan = orphan(Integer.parseInt(Files.readString(data.resolve("postgres/port"))));

        try (var server = start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Sql.text(owner(server), "SELECT n FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        var port = Integer.parseInt(Files.readString(data.resolve("postgres/port")));
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var server = start()) {
            assertThat(owner(server).port()).isNotEqualTo(port);
        }
    }

    @Test
    void refusesAFolderOfAnotherVersion() throws IOException {
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "17\n");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::start)
                .withMessageContaining("made by PostgreSQL 17, this build carries 18");
    }

    private EmbeddedServer start() {
        return start(data);
    }

    private static EmbeddedServer start(Path folder) {
        var directory = DataDirectory.at(folder);
        return EmbeddedServer.start(directory.hold().orElseThrow(directory::taken), PROGRAMS);
    }

    private static DatabaseAddress owner(EmbeddedServer server) {
        return server.addresses().of(DatabaseRole.OWNER);
    }

    private Cluster cluster() throws IOException {
        return new Cluster(
                data.resolve("postgres/cluster").toRealPath(),
                data.resolve("postgres/log"),
                PostgresBinaries.unpackedIn(PROGRAMS));
    }

    /// A server without the parent-death signal, as an older build might have left one.
    private Process orphan(int port) throws IOException {
        var cluster = cluster();
        var command =
                Programs.call(
                        cluster.binaries().program("postgres"),
                        ServerSettings.arguments(cluster, port));
        var orphan = new ServerProcess(cluster, Programs.builder(command).start());
        orphan.awaitReady();
        return orphan.process();
    }
}
