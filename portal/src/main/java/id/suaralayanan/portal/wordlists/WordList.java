package id.suaralayanan.portal.wordlists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The lines of a word list: those under `search/` on the class path, then those of the file with
/// the same name under `SUARA_DATA/search`, which an administrator may write.
///
/// Blank lines and lines that begin with `#` are none. Read once, at the start.
public final class WordList {
    private WordList() {}

    /// @param own the folder of the administrator's files; empty for none
    /// @throws UncheckedIOException naming a file that cannot be read
    public static List<String> lines(String file, Optional<Path> own) {
        return Stream.concat(
                        shipped(file).lines(),
                        own.map(folder -> written(folder.resolve(file))).orElse("").lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String shipped(String file) {
        try (InputStream stream =
                Objects.requireNonNull(
                        WordList.class.getResourceAsStream("/search/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("search/" + file + " cannot be read", failure);
        }
    }

    private static String written(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read", failure);
        }
    }
}
