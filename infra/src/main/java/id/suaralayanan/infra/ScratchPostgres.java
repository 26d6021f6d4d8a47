package id.suaralayanan.infra;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.server.DataDirectory;
import id.suaralayanan.infra.server.Folders;
import id.suaralayanan.infra.server.LocalAddresses;
import id.suaralayanan.infra.server.Provision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Throw-away databases for tests and benchmarks, on one embedded server per JVM.
///
/// The server is the product's own, durable as in production. It is started on first use, stops
/// with the JVM, however that ends, and its files are removed then or at the next use. Each
/// database is a copy of one that has been migrated once.
public final class ScratchPostgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ScratchPostgres() {}

    /// A migrated, empty database that no one else uses.
    public static ScratchDatabase fresh() {
        return fresh(Map.of());
    }

    /// As [#fresh()], with settings for all its sessions, such as `synchronous_commit=off` for a
    /// control run.
    public static ScratchDatabase fresh(Map<String, String> settings) {
        return copyOf(LocalAddresses.DATABASE, settings);
    }

    /// A database without any table.
    public static ScratchDatabase bare() {
        return copyOf("template0", Map.of());
    }

    /// Kills every process of the server at once, as a crash would. It is started again.
    public static void crash() {
        Shared.SERVER.processes().forEach(ProcessHandle::destroyForcibly);
    }

    private static ScratchDatabase copyOf(String template, Map<String, String> settings) {
        var server = Shared.SERVER;
        var name = "scratch_" + NUMBER.incrementAndGet();
        var provision = new Provision(server.superuser());
        provision.database(name, template);
        settings.forEach((setting, value) -> provision.set(name, setting, value));
        return new ScratchDatabase(
                server.owner().withDatabase(name),
                server.web().withDatabase(name),
                server.jobs().withDatabase(name),
                server.superuser().withDatabase(name));
    }

    /// Made on first use.
    private static final class Shared {
        static final LocalPostgres SERVER = start();

        private static LocalPostgres start() {
            var root =
                    Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "suara-layanan-scratch-" + System.getProperty("user.name"));
            try {
                Files.createDirectories(root);
                removeAbandoned(root);
                var folder = Files.createTempDirectory(root, "server-");
                var directory = DataDirectory.at(folder);
                var server = LocalPostgres.start(directory, programs());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
                Schema.migrate(server.owner());
                return server;
            } catch (IOException e) {
                throw new CannotStart("No scratch database can be made in " + root, e);
            }
        }

        /// Kept between runs, so that only the first one unpacks.
        private static Path programs() {
            return Path.of(System.getProperty("user.home"), ".cache", "suara-layanan");
        }

        private static void end(LocalPostgres server, Path folder) {
            server.close();
            try {
                Folders.delete(folder);
            } catch (IOException _) {
                // The next run removes it.
            }
        }

        private static void removeAbandoned(Path root) throws IOException {
            try (var folders = Files.newDirectoryStream(root, "server-*")) {
                for (var folder : folders) {
                    removeIfAbandoned(folder);
                }
            }
        }

        /// A folder of this minute may be one that another JVM has made and not yet taken.
        private static void removeIfAbandoned(Path folder) throws IOException {
            var age = System.currentTimeMillis() - Files.getLastModifiedTime(folder).toMillis();
            if (age < 60_000) {
                return;
            }
            var hold = new DataDirectory(folder).hold();
            if (hold.isPresent()) {
                try (var _ = hold.get()) {
                    Folders.delete(folder);
                }
            }
        }
    }
}
