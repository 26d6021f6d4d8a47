package id.suaralayanan.infra;

import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.server.Provision;

/// One throw-away database with the addresses of the three roles.
///
/// @param superuser for a test that has to look behind the roles
public record ScratchDatabase(
        DatabaseAddress owner, DatabaseAddress web, DatabaseAddress jobs, DatabaseAddress superuser)
        implements DatabaseEnvironment {
    /// Drops the database, also under open sessions.
    @Override
    public void close() {
        new Provision(superuser.withDatabase("postgres")).drop(owner.database());
    }
}
