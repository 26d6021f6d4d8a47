package id.suaralayanan.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The embedded PostgreSQL of one data folder: persistent, durable, on loopback, with generated
/// passwords.
///
/// Data survive a restart and the kill of this process, of the server, or of both; what such an end
/// leaves behind is recognised and cleared at the next start. A server that dies while this process
/// lives is started again.
public final class LocalPostgres implements Ground {
    static final String DATABASE = "suara";

    private final DataDirectory.Hold hold;
    private final Cluster cluster;
    private final Supervisor supervisor;
    private final LocalAddresses addresses;

    private LocalPostgres(
            DataDirectory.Hold hold,
            Cluster cluster,
            Supervisor supervisor,
            LocalAddresses addresses) {
        this.hold = hold;
        this.cluster = cluster;
        this.supervisor = supervisor;
        this.addresses = addresses;
    }

    /// Starts the server of a data folder, making it on first use, and returns when it accepts
    /// sessions.
    ///
    /// @throws CannotStart with one line for the user, for example when the folder is in use
    public static LocalPostgres start(Path suaraData) {
        var directory = DataDirectory.at(suaraData);
        var hold = directory.hold().orElseThrow(directory::taken);
        return start(directory, hold, directory.postgres());
    }

    /// The server of a data folder for one command: the one that is running, or one that runs until
    /// the result is closed.
    ///
    /// @throws CannotStart with one line for the user
    public static Ground attach(Path suaraData) {
        var directory = DataDirectory.at(suaraData);
        var hold = directory.hold();
        return hold.isPresent()
                ? start(directory, hold.get(), directory.postgres())
                : AttachedPostgres.to(directory);
    }

    /// Starts with the programs unpacked in a given folder.
    static LocalPostgres start(DataDirectory directory, DataDirectory.Hold hold, Path programs) {
        try {
            var credentials = new Credentials(directory.postgres());
            var binaries = PostgresBinaries.unpackedIn(programs);
            var cluster = Cluster.in(directory.postgres(), binaries, credentials);
            var port = port(directory.postgres().resolve("port"), cluster);
            var supervisor = Supervisor.over(() -> ServerProcess.start(cluster, port));
            var addresses = new LocalAddresses(port, credentials);
            var started = new LocalPostgres(hold, cluster, supervisor, addresses);
            started.setUp(credentials);
            return started;
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    private void setUp(Credentials credentials) {
        try {
            var provision = new Provision(superuser());
            provision.requireDurability();
            provision.roles(credentials);
            provision.database(DATABASE, "template0");
        } catch (RuntimeException e) {
            supervisor.close();
            throw e;
        }
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

    DatabaseAddress superuser() {
        return addresses.superuser();
    }

    /// The server's processes at this moment.
    List<ProcessHandle> processes() {
        return cluster.processes();
    }

    @Override
    public void close() {
        supervisor.close();
        hold.close();
    }

    /// The port of the last start if it is free, else a new one, remembered.
    private static int port(Path file, Cluster cluster) {
        cluster.clearRemains();
        try {
            if (Files.exists(file)) {
                var last = Integer.parseInt(Files.readString(file).strip());
                if (isFree(last)) {
                    return last;
                }
            }
        } catch (IOException | NumberFormatException _) {
            // Unreadable or not a number: as good as none.
        }
        return newPort(file);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    private static int newPort(Path file) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var side = file.resolveSibling("port.new");
            Files.writeString(side, Integer.toString(socket.getLocalPort()));
            Files.move(side, file, StandardCopyOption.ATOMIC_MOVE);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("The database's port cannot be kept in " + file, e);
        }
    }
}
