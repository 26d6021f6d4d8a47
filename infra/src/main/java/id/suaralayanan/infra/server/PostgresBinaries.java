package id.suaralayanan.infra.server;

import id.suaralayanan.infra.database.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's own programs, unpacked from the archive on the class path.
///
/// @param home the folder that holds `bin`, `lib` and `share`
record PostgresBinaries(Path home) {
    /// The programs in a folder named by the archive's digest, unpacked on first use. Whoever
    /// finishes first wins; a half-unpacked folder is never taken for a whole one, because the
    /// folder gets its name last.
    static PostgresBinaries unpackedIn(Path folder) {
        try {
            Files.createDirectories(folder);
            var known = folder.resolve("archive-" + checksum());
            if (!Files.isDirectory(known)) {
                remember(known, unpacked(folder));
            }
            return new PostgresBinaries(known.toRealPath());
        } catch (IOException e) {
            throw new CannotStart(
                    "The database programs cannot be unpacked in %s: %s"
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static Path unpacked(Path folder) throws IOException {
        var home = folder.resolve("bin-" + digest().substring(0, 16));
        if (!Files.isDirectory(home)) {
            var side = Files.createTempDirectory(folder, "unpacking-");
            unpack(side);
            settle(side, home);
        }
        return home;
    }

    /// A link from the checksum that the archive's own jar holds: the next start need not read the
    /// archive to know its digest.
    private static void remember(Path known, Path home) throws IOException {
        try {
            Files.deleteIfExists(known);
            Files.createSymbolicLink(known, home.getFileName());
        } catch (FileAlreadyExistsException _) {
            // Another process was first.
        }
    }

    private static String checksum() throws IOException {
        var connection = requireCarried().openConnection();
        return connection instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : digest().substring(0, 16);
    }

    private static void settle(Path side, Path home) throws IOException {
        try {
            Files.move(side, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(side);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String digest() throws IOException {
        try (var archive = new DigestInputStream(archive(), sha256())) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream archive() throws IOException {
        return requireCarried().openStream();
    }

    private static URL requireCarried() {
        var name = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
        var found = PostgresBinaries.class.getResource(name);
        if (found == null) {
            throw new CannotStart(
                    "This build carries no PostgreSQL for this machine (%s); set SUARA_DATABASE_URL to use one that runs elsewhere"
                            .formatted(name));
        }
        return found;
    }

    /// The archive's name for an operating system and processor, as the binaries' jars spell it.
    static String resource(String system, String processor) {
        var family = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var architecture =
                switch (processor) {
                    case "aarch64", "arm64" -> "arm_64";
                    case "amd64", "x86_64" -> "x86_64";
                    default -> processor;
                };
        return "/postgres-%s-%s.txz".formatted(family, architecture);
    }
}
