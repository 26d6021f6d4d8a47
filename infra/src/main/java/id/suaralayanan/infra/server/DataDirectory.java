package id.suaralayanan.infra.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.infra.database.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The folder `SUARA_DATA` as the launcher sees it: who holds it and where things lie in it.
public record DataDirectory(Path root) {
    /// What this process holds. The system forgets a process's lock on a file as soon as the
    /// process closes any channel to that file, so a folder of our own is never tried again.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /// The folder, made if it is missing.
    public static DataDirectory at(Path root) {
        try {
            Files.createDirectories(root);
            return new DataDirectory(root.toRealPath());
        } catch (IOException e) {
            throw new CannotStart("SUARA_DATA: the folder %s cannot be made".formatted(root), e);
        }
    }

    /// The database's part, closed to other users of the machine.
    public Path postgres() {
        var folder = root.resolve("postgres");
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new CannotStart("SUARA_DATA: %s is not writable".formatted(folder), e);
        }
    }

    /// Takes the folder for this process until the hold is closed or the process ends, however it
    /// ends; empty when another holds it.
    public Optional<Hold> hold() {
        try {
            var directory = new DataDirectory(root.toRealPath());
            if (!HELD.add(directory.root)) {
                return Optional.empty();
            }
            Optional<Hold> hold = Optional.empty();
            try {
                hold = directory.lock();
            } finally {
                if (hold.isEmpty()) {
                    HELD.remove(directory.root);
                }
            }
            return hold;
        } catch (IOException e) {
            throw new CannotStart("SUARA_DATA: %s is not writable".formatted(root), e);
        }
    }

    private Optional<Hold> lock() throws IOException {
        var channel =
                FileChannel.open(
                        lockFile(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
        return Optional.of(new Hold(this, channel));
    }

    /// The refusal of a second start.
    public CannotStart taken() {
        return new CannotStart(
                "The data folder %s is in use by process %s; stop it first or set SUARA_DATA to another folder"
                        .formatted(root, holder()));
    }

    private String holder() {
        try {
            var pid = Files.readString(lockFile()).strip();
            return pid.isEmpty() ? "(unknown)" : pid;
        } catch (IOException _) {
            return "(unknown)";
        }
    }

    private Path lockFile() {
        return root.resolve("launcher.lock");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// The exclusive use of the folder.
    public record Hold(DataDirectory directory, FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                HELD.remove(directory.root);
            }
        }
    }
}
