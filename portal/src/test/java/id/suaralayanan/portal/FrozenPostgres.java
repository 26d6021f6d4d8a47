package id.suaralayanan.portal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All of PostgreSQL stopped in the middle of what it does (SIGSTOP), until this is closed: then it
/// goes on where it was, and commits what it had been sent.
public final class FrozenPostgres implements AutoCloseable {
    private final List<Long> processes;

    private FrozenPostgres(List<Long> processes) {
        this.processes = processes;
    }

    public static FrozenPostgres under(PortalServer portal) throws SQLException {
        var frozen = new FrozenPostgres(processes(portal));
        frozen.signal("STOP");
        return frozen;
    }

    @Override
    public void close() {
        signal("CONT");
    }

    /// The server's first process and all its children.
    private static List<Long> processes(PortalServer portal) throws SQLException {
        try (var connection = portal.database().superuser().connect();
                var rows = connection.createStatement().executeQuery("SELECT pg_backend_pid()")) {
            rows.next();
            var server = ProcessHandle.of(rows.getLong(1)).orElseThrow().parent().orElseThrow();
            return Stream.concat(Stream.of(server), server.descendants())
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }

    private void signal(String name) {
        var pids = processes.stream().map(String::valueOf).collect(Collectors.joining(" "));
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pids).start().waitFor();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
