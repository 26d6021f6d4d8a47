package id.suaralayanan.infra;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.database.DatabaseRole;
import id.suaralayanan.infra.server.DataDirectory;
import id.suaralayanan.infra.server.LocalAddresses;
import java.sql.SQLException;
import java.time.Duration;

/// The embedded server that another process runs on the same data folder.
record AttachedPostgres(LocalAddresses addresses) implements DatabaseEnvironment {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    /// Waits for a server that is just starting.
    static AttachedPostgres to(DataDirectory directory) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var addresses = LocalAddresses.of(directory).filter(AttachedPostgres::answers);
            if (addresses.isPresent()) {
                return new AttachedPostgres(addresses.get());
            }
            pause();
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

    private static boolean answers(LocalAddresses addresses) {
        try (var connection = addresses.of(DatabaseRole.OWNER).connect()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while waiting for the database", e);
        }
    }
}
