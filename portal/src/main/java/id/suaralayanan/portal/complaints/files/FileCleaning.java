package id.suaralayanan.portal.complaints.files;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Has files drawn anew, each by a process of its own with little memory and little time: a file
/// that kills its reader, or keeps it busy for ever, harms nobody else.
@Component
@EnableConfigurationProperties(FileSettings.class)
public final class FileCleaning implements DisposableBean {
    private static final int QUEUE = 32;
    private static final int KILLED = 137;

    private final FileSettings settings;
    private final Scheduler workers;

    FileCleaning(FileSettings settings) {
        this.settings = settings;
        this.workers = Schedulers.newBoundedElastic(settings.processes(), QUEUE, "files");
    }

    /// What came of a file.
    public sealed interface Outcome {
        record Clean(CleanFile file) implements Outcome {}

        record Refused(Flaw flaw) implements Outcome {}
    }

    /// Never fails because of the file. Starts on subscription; a process that nobody waits for any
    /// more ends by its own deadline.
    public Mono<Outcome> clean(ByteArrayOutputStream file) {
        return Mono.fromCallable(() -> outcome(file))
                .subscribeOn(workers)
                .onErrorReturn(RejectedExecutionException.class, new Outcome.Refused(Flaw.BUSY));
    }

    private Outcome outcome(ByteArrayOutputStream file) throws IOException, InterruptedException {
        Process process = start();
        Disposable deadline =
                Schedulers.parallel()
                        .schedule(
                                process::destroyForcibly,
                                settings.longest().toMillis(),
                                TimeUnit.MILLISECONDS);
        try {
            hand(file, process);
            byte[] clean = process.getInputStream().readNBytes(CleanFile.MOST_BYTES);
            return outcome(process.waitFor(), clean);
        } finally {
            deadline.dispose();
            process.destroyForcibly();
        }
    }

    /// A process that has seen enough may close its ear.
    private static void hand(ByteArrayOutputStream file, Process process) {
        try (var ear = process.getOutputStream()) {
            file.writeTo(ear);
        } catch (IOException _) {
            // Its exit status tells why.
        }
    }

    private static Outcome outcome(int status, byte[] clean) {
        if (status == 0) {
            return FileKind.of(clean)
                    .<Outcome>map(kind -> new Outcome.Clean(new CleanFile(kind, clean)))
                    .orElse(new Outcome.Refused(Flaw.UNREADABLE));
        }
        return new Outcome.Refused(
                status == KILLED ? Flaw.TOO_SLOW : flaw(status).orElse(Flaw.UNREADABLE));
    }

    private static Optional<Flaw> flaw(int status) {
        return Arrays.stream(Flaw.values())
                .filter(flaw -> CleanerProgram.status(flaw) == status)
                .findFirst();
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    private List<String> command() {
        var command =
                new ArrayList<String>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + settings.memory().toMegabytes() + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.awt.headless=true",
                                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                                "-cp",
                                classPath()));
        if (isInOneJar()) {
            command.add(command.size() - 2, "-Dloader.main=" + CleanerProgram.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(CleanerProgram.class.getName());
        }
        return command;
    }

    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    /// Whether the product runs as the shipped jar, with its libraries inside.
    private static boolean isInOneJar() {
        return CleanerProgram.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getProtocol()
                .equals("jar");
    }

    @Override
    public void destroy() {
        workers.dispose();
    }
}
