package id.suaralayanan.infra.server;

import id.suaralayanan.infra.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How PostgreSQL's programs are called on this machine.
///
/// They refuse to run as root, so root calls them in a user namespace in which it is nobody. The
/// server gets a parent-death signal, so that it stops when this process dies, however it dies, and
/// its own session, so that Ctrl-C in the terminal does not stop it before the portal. The order
/// matters: a change of credentials clears the parent-death signal.
final class Programs {
    private Programs() {}

    /// A call that runs to its end.
    static List<String> call(Path program, List<String> arguments) {
        return joined(asNobody(), program, arguments);
    }

    /// A call of the server; must be forked by a thread that lives as long as the server shall.
    static List<String> serve(Path program, List<String> arguments) {
        var before = new ArrayList<>(asNobody());
        if (isInstalled("setpriv") && isInstalled("setsid")) {
            before.addAll(List.of("setpriv", "--pdeathsig", "INT", "setsid"));
        }
        return joined(before, program, arguments);
    }

    /// A builder whose environment holds nothing that would redirect PostgreSQL.
    static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    private static List<String> joined(List<String> before, Path program, List<String> arguments) {
        var command = new ArrayList<>(before);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static List<String> asNobody() {
        if (!isRoot()) {
            return List.of();
        }
        if (!isInstalled("unshare")) {
            throw new CannotStart(
                    "PostgreSQL does not run as root: install util-linux, start as another user, or set SUARA_DATABASE_URL");
        }
        return List.of("unshare", "-U");
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException _) {
            return System.getProperty("user.name").equals("root");
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
