package id.suaralayanan.infra.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a program wrote before it ended.
final class LogFile {
    private LogFile() {}

    /// The last line that says something.
    static String lastLine(Path file) {
        try {
            return new String(Files.readAllBytes(file), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((_, last) -> last)
                    .map(line -> line + " (" + file + ")")
                    .orElse("no message in " + file);
        } catch (IOException _) {
            return "no message, " + file + " is missing";
        }
    }
}
