package id.suaralayanan.infra.server;

import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.database.DatabaseRole;
import java.util.Optional;

/// Addresses in the embedded server of a data folder.
public record LocalAddresses(int port, Credentials credentials) {
    /// The product's database.
    public static final String DATABASE = "suara";

    /// The addresses as they lie in the folder; empty while its first start is not through.
    public static Optional<LocalAddresses> of(DataDirectory directory) {
        var credentials = new Credentials(directory.root().resolve("postgres"));
        var port = credentials.port();
        return port.isPresent() && credentials.has(DatabaseRole.JOBS.sqlName())
                ? Optional.of(new LocalAddresses(port.getAsInt(), credentials))
                : Optional.empty();
    }

    public DatabaseAddress of(DatabaseRole role) {
        return entered(role.sqlName(), DATABASE);
    }

    public DatabaseAddress superuser() {
        return entered(Credentials.SUPERUSER, "postgres");
    }

    private DatabaseAddress entered(String user, String database) {
        return new DatabaseAddress(
                "127.0.0.1", port, database, user, credentials.password(user), null);
    }
}
