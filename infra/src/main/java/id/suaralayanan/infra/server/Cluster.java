package id.suaralayanan.infra.server;

import id.suaralayanan.infra.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The files of one database cluster and the processes that work on them.
///
/// @param files PostgreSQL's data directory
/// @param log the folder of its log files
record Cluster(Path files, Path log, PostgresBinaries binaries) {
    private static final String MAJOR = "18";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// The cluster in a folder, made there if it is missing. It takes its place in one move, so a
    /// half-made cluster is never taken for a whole one.
    static Cluster in(Path folder, PostgresBinaries binaries, Credentials credentials) {
        var cluster = new Cluster(folder.resolve("cluster"), folder.resolve("log"), binaries);
        try {
            Files.createDirectories(cluster.log);
            if (!Files.exists(cluster.files)) {
                cluster.make(folder, credentials);
            }
            return new Cluster(cluster.files.toRealPath(), cluster.log.toRealPath(), binaries)
                    .ofThisVersion();
        } catch (IOException e) {
            throw new CannotStart("The database cannot be made in " + folder, e);
        }
    }

    /// The passwords are 192 random bits each, which no guessing finds: more than one round over
    /// them would only slow every new session down.
    private static List<String> arguments(Path side, Credentials credentials) {
        return List.of(
                "--pgdata=" + side,
                "--username=" + Credentials.SUPERUSER,
                "--pwfile=" + credentials.file(Credentials.SUPERUSER),
                "--auth=scram-sha-256",
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale=" + (isMac() ? "C" : "C.UTF-8"),
                "--locale-provider=icu",
                "--icu-locale=id-ID",
                "--data-checksums");
    }

    private void make(Path folder, Credentials credentials) throws IOException {
        if (!credentials.has(Credentials.SUPERUSER)) {
            credentials.password(Credentials.SUPERUSER);
        }
        var side = Files.createTempDirectory(folder, "making-");
        var output = log.resolve("initdb.log");
        var initdb =
                Programs.builder(
                                Programs.call(
                                        binaries.program("initdb"), arguments(side, credentials)))
                        .redirectOutput(output.toFile())
                        .start();
        if (await(initdb) != 0) {
            Folders.delete(side);
            throw new CannotStart(refusal(LogFile.lastLine(output)));
        }
        Files.move(side, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String refusal(String lastLine) {
        return lastLine.startsWith("unshare:")
                ? "PostgreSQL does not run as root and user namespaces are closed here: start as another user or set SUARA_DATABASE_URL"
                : "initdb failed: " + lastLine;
    }

    private Cluster ofThisVersion() throws IOException {
        var version = Files.readString(files.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new CannotStart(
                    "%s was made by PostgreSQL %s, this build carries %s: back up with the build that made it and restore here"
                            .formatted(files, version, MAJOR));
        }
        return this;
    }

    /// Ends what an earlier life has left: an orphaned server, single backends, a lock file whose
    /// owner is gone. The caller holds the data folder, so nobody else can have started them.
    void clearRemains() {
        if (!processes().isEmpty()) {
            endProcesses();
        }
        try {
            Files.deleteIfExists(lockFile());
        } catch (IOException e) {
            throw new CannotStart("The stale lock file cannot be removed: " + lockFile(), e);
        }
    }

    private void endProcesses() {
        postmaster().ifPresent(this::stopCleanly);
        processes().forEach(ProcessHandle::destroyForcibly);
        awaitNoProcess();
        if (!processes().isEmpty()) {
            throw new CannotStart("Processes that do not end are using " + files);
        }
    }

    /// The processes at work on these files, found by their working directory: the number in the
    /// lock file may be that of a stranger by now.
    List<ProcessHandle> processes() {
        var users = new ArrayList<ProcessHandle>();
        try (var entries = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var entry : entries) {
                if (worksHere(entry)) {
                    ProcessHandle.of(Long.parseLong(entry.getFileName().toString()))
                            .ifPresent(users::add);
                }
            }
        } catch (IOException _) {
            // No /proc (macOS): only the first process is known then.
            return lockOwner().filter(Cluster::isPostgres).stream().toList();
        }
        return users;
    }

    Path lockFile() {
        return files.resolve("postmaster.pid");
    }

    private boolean worksHere(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(files);
        } catch (IOException _) {
            return false; // gone meanwhile, a zombie, or another user's
        }
    }

    /// The first process of a server at work on these files. Without it the others are of no use.
    private Optional<ProcessHandle> postmaster() {
        return lockOwner().filter(processes()::contains);
    }

    /// The process that the lock file names, whatever it is by now.
    private Optional<ProcessHandle> lockOwner() {
        try {
            var first = Files.readAllLines(lockFile()).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(first));
        } catch (IOException | NoSuchElementException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
    }

    private void stopCleanly(ProcessHandle postmaster) {
        signal("INT", postmaster);
        awaitNoProcess();
    }

    private void awaitNoProcess() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!processes().isEmpty() && System.nanoTime() < end) {
            pause(Duration.ofMillis(10));
        }
    }

    /// Sends one signal; a process that is gone is fine.
    void signal(String signal, ProcessHandle process) {
        var arguments = List.of("kill", signal, Long.toString(process.pid()));
        try {
            await(
                    Programs.builder(Programs.call(binaries.program("pg_ctl"), arguments))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new CannotStart("pg_ctl cannot be run: " + e.getMessage(), e);
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", e);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", e);
        }
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }
}
