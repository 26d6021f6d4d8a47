package id.suaralayanan.analytics.publication.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the files of a publication are: a folder, a zip of one, or an address.
public interface PublishedSource {
    /// The file at a path relative to `release.json`; empty where there is none.
    Optional<byte[]> read(String path);

    /// What the site that the publication comes from shows at an address of its own; empty where
    /// there is no site.
    default Optional<byte[]> site(String address) {
        return Optional.empty();
    }

    /// @param place a folder, a zip file, or an `http` or `https` address of a publication
    static PublishedSource of(String place) {
        if (place.matches("https?://.+")) {
            return SiteFiles.of(place);
        }
        Path path = Path.of(place);
        if (Files.isRegularFile(path)) {
            return new Folder(rootOf(path));
        }
        return new Folder(path);
    }

    private static Path rootOf(Path zip) {
        try {
            Path root = FileSystems.newFileSystem(zip).getPath("/");
            try (var all = Files.walk(root)) {
                return all.filter(file -> file.endsWith("release.json"))
                        .findFirst()
                        .map(Path::getParent)
                        .orElse(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(zip + " cannot be read", e);
        }
    }

    /// Files on this machine.
    record Folder(Path root) implements PublishedSource {
        @Override
        public Optional<byte[]> read(String path) {
            Path file = root.resolve(path).normalize();
            if (!file.startsWith(root.normalize()) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
    }
}
