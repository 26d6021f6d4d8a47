package id.suaralayanan.infra.server;

import id.suaralayanan.infra.database.DatabaseRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// A process of its own that runs the embedded server, to be killed.
public record ServerInAChild(Process process) {
    public static ServerInAChild start(Path data) throws IOException {
        var process = command(ServerInAChild.class, data).redirectErrorStream(true).start();
        var output = process.inputReader();
        awaitReady(output);
        return new ServerInAChild(process);
    }

    /// A process of Java that runs a class of the tests on a folder.
    static ProcessBuilder command(Class<?> main, Path data) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                data.toString());
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("ready")) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("the child ended: " + said);
    }

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        var directory = DataDirectory.at(Path.of(arguments[0]));
        var server =
                EmbeddedServer.start(
                        directory.hold().orElseThrow(directory::taken), EmbeddedServerIT.PROGRAMS);
        Sql.run(server.addresses().of(DatabaseRole.OWNER), "CREATE TABLE written AS SELECT 1 AS n");
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
