package id.suaralayanan.portal.browser;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.brotli.dec.BrotliInputStream;

/// The Chromium build inside an npm package: fetched by npm, checked against its pinned digest,
/// unpacked once.
final class ChromiumPackage {
    private static final String NAME = "@sparticuz/chromium@153.0.0";
    private static final String FILE = "sparticuz-chromium-153.0.0.tgz";
    private static final String SHA512 =
            "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==";
    private static final String DONE = "complete";

    private ChromiumPackage() {}

    static Chromium unpackedIn(Path cache) throws IOException {
        Path home = cache.resolve("chromium-153.0.0");
        if (!Files.exists(home.resolve(DONE))) {
            Files.createDirectories(home);
            unpack(fetched(home), home);
            Files.writeString(home.resolve(DONE), NAME);
        }
        return new Chromium(
                home.resolve("chromium"),
                Map.of(
                        "LD_LIBRARY_PATH", home.resolve("lib").toString(),
                        "FONTCONFIG_PATH", home.toString()));
    }

    private static Path fetched(Path folder) throws IOException {
        var npm =
                new ProcessBuilder("npm", "pack", NAME, "--silent")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("npm.log").toFile())
                        .start();
        try {
            if (!npm.waitFor(3, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                throw new IOException("npm pack " + NAME + " failed, see " + folder + "/npm.log");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException(interruption);
        }
        Path file = folder.resolve(FILE);
        check(file);
        return file;
    }

    private static void check(Path file) throws IOException {
        try (var content =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-512"))) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            var found = Base64.getEncoder().encodeToString(content.getMessageDigest().digest());
            if (!found.equals(SHA512)) {
                throw new IOException(file + " is not the file that was pinned: " + found);
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(Path file, Path home) throws IOException {
        try (var entries = tar(new GzipCompressorInputStream(buffered(file)))) {
            for (TarArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
                switch (entry.getName()) {
                    case "package/bin/chromium.br" -> executable(brotli(entries), home);
                    case "package/bin/al2023.tar.br",
                            "package/bin/fonts.tar.br",
                            "package/bin/swiftshader.tar.br" ->
                            files(tar(brotli(entries)), home);
                    default -> {}
                }
            }
        }
    }

    private static void executable(InputStream content, Path home) throws IOException {
        Path target = home.resolve("chromium");
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        if (!target.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }

    private static void files(TarArchiveInputStream entries, Path home) throws IOException {
        for (TarArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
            Path target = home.resolve(entry.getName()).normalize();
            if (!target.startsWith(home)) {
                throw new IOException("entry outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isFile()) {
                Files.createDirectories(target.getParent());
                Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static TarArchiveInputStream tar(InputStream content) {
        return new TarArchiveInputStream(content);
    }

    private static InputStream brotli(InputStream content) throws IOException {
        return new BrotliInputStream(content);
    }

    private static InputStream buffered(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }
}
