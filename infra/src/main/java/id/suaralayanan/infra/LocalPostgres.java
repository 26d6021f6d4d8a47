package id.suaralayanan.infra;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.database.DatabaseRole;
import id.suaralayanan.infra.server.DataDirectory;
import id.suaralayanan.infra.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;

/// The embedded PostgreSQL of one data folder: persistent, durable, on loopback, with generated
/// passwords.
///
/// Data survive a restart and the kill of this process, of the server, or of both; what such an end
/// leaves behind is recognised and cleared at the next start. A server that dies while this process
/// lives is started again.
public final class LocalPostgres implements DatabaseEnvironment {
    private final EmbeddedServer server;

    private LocalPostgres(EmbeddedServer server) {
        this.server = server;
    }

    /// Starts the server of a data folder, making it on first use, and returns when it accepts
    /// sessions.
    ///
    /// @throws CannotStart with one line for the user, for example when the folder is in use
    public static LocalPostgres start(Path suaraData) {
        var directory = DataDirectory.at(suaraData);
        return start(directory, directory.postgres());
    }

    /// As [#start(Path)], with the programs unpacked in a given folder.
    static LocalPostgres start(DataDirectory directory, Path programs) {
        var hold = directory.hold().orElseThrow(directory::taken);
        return new LocalPostgres(EmbeddedServer.start(hold, programs));
    }

    /// The server of a data folder for one command: the one that is running, or one that runs until
    /// the result is closed.
    ///
    /// @throws CannotStart with one line for the user
    public static DatabaseEnvironment attach(Path suaraData) {
        var directory = DataDirectory.at(suaraData);
        return directory
                .hold()
                .<DatabaseEnvironment>map(
                        hold -> new LocalPostgres(EmbeddedServer.start(hold, directory.postgres())))
                .orElseGet(() -> AttachedPostgres.to(directory));
    }

    @Override
    public DatabaseAddress owner() {
        return server.addresses().of(DatabaseRole.OWNER);
    }

    @Override
    public DatabaseAddress web() {
        return server.addresses().of(DatabaseRole.WEB);
    }

    @Override
    public DatabaseAddress jobs() {
        return server.addresses().of(DatabaseRole.JOBS);
    }

    DatabaseAddress superuser() {
        return server.addresses().superuser();
    }

    /// The server's processes at this moment.
    List<ProcessHandle> processes() {
        return server.processes();
    }

    @Override
    public void close() {
        server.close();
    }
}
