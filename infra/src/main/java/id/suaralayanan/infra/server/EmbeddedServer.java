package id.suaralayanan.infra.server;

import id.suaralayanan.infra.database.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/// The server of one data folder, durable and watched; what an earlier life left there is cleared
/// first.
public final class EmbeddedServer implements AutoCloseable {
    private final DataDirectory.Hold hold;
    private final Cluster cluster;
    private final Supervisor supervisor;
    private final LocalAddresses addresses;

    private EmbeddedServer(
            DataDirectory.Hold hold,
            Cluster cluster,
            Supervisor supervisor,
            LocalAddresses addresses) {
        this.hold = hold;
        this.cluster = cluster;
        this.supervisor = supervisor;
        this.addresses = addresses;
    }

    /// Starts the server, making its files on first use, and returns when it accepts sessions. The
    /// hold belongs to the server from now on.
    ///
    /// @param programs where PostgreSQL's programs are unpacked
    public static EmbeddedServer start(DataDirectory.Hold hold, Path programs) {
        try {
            var folder = hold.directory().postgres();
            var credentials = new Credentials(folder);
            var binaries = PostgresBinaries.unpackedIn(programs);
            var cluster = Cluster.in(folder, binaries, credentials);
            cluster.clearRemains();
            var port = port(credentials);
            var supervisor = Supervisor.over(() -> ServerProcess.start(cluster, port));
            var addresses = new LocalAddresses(port, credentials);
            return new EmbeddedServer(hold, cluster, supervisor, addresses).madeReady();
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    private EmbeddedServer madeReady() {
        try {
            var provision = new Provision(addresses.superuser());
            provision.requireDurability();
            provision.roles(addresses.credentials());
            provision.database(LocalAddresses.DATABASE, "template0");
            return this;
        } catch (RuntimeException e) {
            supervisor.close();
            throw e;
        }
    }

    public LocalAddresses addresses() {
        return addresses;
    }

    /// The server's processes at this moment.
    public List<ProcessHandle> processes() {
        return cluster.processes();
    }

    /// The server's first process at this moment.
    public ProcessHandle postmaster() {
        return supervisor.server().process().toHandle();
    }

    /// Stops the server cleanly and gives the folder free.
    @Override
    public void close() {
        supervisor.close();
        hold.close();
    }

    /// The port of the last start if it is free, else a new one, remembered.
    private static int port(Credentials credentials) {
        var last = credentials.port();
        if (last.isPresent() && isFree(last.getAsInt())) {
            return last.getAsInt();
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            credentials.rememberPort(socket.getLocalPort());
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free port on 127.0.0.1 for the database", e);
        }
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
}
