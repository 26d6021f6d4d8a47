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

/// An embedded server for throw-away databases: the product's own, durable as in production.
///
/// It stops with the JVM, however that ends, and its files are removed then or when the next one
/// starts. Each database is a copy of one that has been migrated once.
public final class ScratchServer {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final Path MEMORY = Path.of("/dev/shm");

    /// What the tests of a module take is a quarter of it.
    private static final long ROOM = 2L << 30;

    private final LocalPostgres server;

    private ScratchServer(LocalPostgres server) {
        this.server = server;
    }

    /// A server that nobody else uses, so that it may be stopped or killed. Its files lie on disk.
    public static ScratchServer start() {
        return startIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// A server whose end no test looks at. Its files lie in memory where there is room.
    ///
    /// A database has 1,300 files. Where as many were removed within minutes, ext4 looks at each of
    /// those again for each new one: a copy then takes 1 s of processor time instead of 0.05 s.
    public static ScratchServer inMemory() {
        return startIn(hasRoom() ? MEMORY : Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static boolean hasRoom() {
        try {
            return Files.isWritable(MEMORY)
                    && Files.getFileStore(MEMORY).type().equals("tmpfs")
                    && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
        } catch (IOException _) {
            return false;
        }
    }

    private static ScratchServer startIn(Path place) {
        var root = place.resolve("suara-layanan-scratch-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(root);
            removeAbandoned(root);
            var folder = Files.createTempDirectory(root, "server-");
            var server = LocalPostgres.start(DataDirectory.at(folder), programs());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            Schema.migrate(server.owner());
            return new ScratchServer(server);
        } catch (IOException e) {
            throw new CannotStart("No scratch database can be made in " + root, e);
        }
    }

    /// A migrated, empty database, with settings for all its sessions, such as
    /// `synchronous_commit=off` for a control run.
    public ScratchDatabase fresh(Map<String, String> settings) {
        return copyOf(LocalAddresses.DATABASE, settings);
    }

    /// A database without any table.
    ScratchDatabase bare() {
        return copyOf("template0", Map.of());
    }

    /// Kills every process of the server at once, as a crash would. It is started again.
    public void crash() {
        server.processes().forEach(ProcessHandle::destroyForcibly);
    }

    private ScratchDatabase copyOf(String template, Map<String, String> settings) {
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

    /// Kept between runs, so that only the first one unpacks.
    private static Path programs() {
        return Path.of(System.getProperty("user.home"), ".cache", "suara-layanan");
    }

    private static void end(LocalPostgres server, Path folder) {
        server.close();
        try {
            Folders.delete(folder);
        } catch (IOException _) {
            // The next start removes it.
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
