package id.suaralayanan.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// The embedded server that another process runs on the same data folder.
record AttachedPostgres(LocalAddresses addresses) implements Ground {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Waits for a server that is just starting.
    static AttachedPostgres to(DataDirectory directory) {
        var credentials = new Credentials(directory.root().resolve("postgres"));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (credentials.has(DatabaseRole.JOBS.sqlName())) {
                var addresses = new LocalAddresses(port(credentials.folder()), credentials);
                if (answers(addresses.of(DatabaseRole.OWNER))) {
                    return new AttachedPostgres(addresses);
                }
            }
            Cluster.pause(Duration.ofMillis(200));
        }
        throw new CannotStart(
                "The data folder %s is in use, but its database does not answer"
                        .formatted(directory.root()));
    }

    @Override
    public DatabaseAddress owner() {
        return addresses.of(DatabaseRole.OWNER);
    }

    @Override
    public DatabaseAddress web() {
        return addresses.of(DatabaseRole.WEB);
    }

    @Override
    public DatabaseAddress jobs() {
        return addresses.of(DatabaseRole.JOBS);
    }

    @Override
    public void close() {}

    private static int port(Path folder) {
        try {
            return Integer.parseInt(Files.readString(folder.resolve("port")).strip());
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("The database's port is not readable in " + folder, e);
        }
    }

    private static boolean answers(DatabaseAddress address) {
        try (var connection = address.connect()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }
}
