package id.suaralayanan.infra;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;

/// The database the product stands on, embedded or configured, with one address per kind of work.
///
/// Closing it stops the embedded server when this process started it, and does nothing otherwise.
public interface DatabaseEnvironment extends AutoCloseable {
    /// For migrations: owns every table.
    DatabaseAddress owner();

    /// For the portal; usable once the schema is migrated.
    DatabaseAddress web();

    /// For the jobs; usable once the schema is migrated.
    DatabaseAddress jobs();

    @Override
    void close();

    /// The ground of a long-running process. Without a configured database the embedded server is
    /// started, and a second process on the same folder is refused.
    ///
    /// @throws CannotStart with one line for the user
    static DatabaseEnvironment open(DatabaseEnvironmentSettings settings) {
        return settings.external()
                .<DatabaseEnvironment>map(ExternalDatabase::new)
                .orElseGet(() -> LocalPostgres.start(settings.data()));
    }

    /// The ground of one command: uses the embedded server that is running on the folder, or starts
    /// it for the time of the command.
    ///
    /// @throws CannotStart with one line for the user
    static DatabaseEnvironment attach(DatabaseEnvironmentSettings settings) {
        return settings.external()
                .<DatabaseEnvironment>map(ExternalDatabase::new)
                .orElseGet(() -> LocalPostgres.attach(settings.data()));
    }
}
