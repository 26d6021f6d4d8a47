package id.suaralayanan.analytics.publication;

import id.suaralayanan.analytics.transparency.LogKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// Where the key of the log lies: a line of hexadecimal digits that the portal made at its first
/// start. Without it nothing is published, and everything else works.
///
/// @param data the folder `SUARA_DATA`
public record LogKeyFile(Path data) {
    LogKey read() {
        Path file = data.resolve("keys").resolve(LogKey.FILE);
        if (!Files.isReadable(file)) {
            throw new UnpublishableException(
                    file
                            + " is missing: the portal makes it at its first start, and where the jobs run elsewhere it has to be copied there");
        }
        try {
            return LogKey.of(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
