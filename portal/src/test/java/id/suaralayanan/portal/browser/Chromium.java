package id.suaralayanan.portal.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The Chromium of this machine: `-Dchromium`, `$CHROMIUM`, an installed one, else the build that
/// the npm package brings.
///
/// @param executable the browser itself, not a wrapper script
/// @param environment what it needs to find its libraries
record Chromium(Path executable, Map<String, String> environment) {
    private static final List<String> USUAL =
            List.of(
                    "/usr/lib/chromium/chromium",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/opt/google/chrome/chrome");

    /// @throws IllegalStateException with the line that installs one, when none can be had
    static Chromium find() {
        return named(System.getProperty("chromium"))
                .or(() -> named(System.getenv("CHROMIUM")))
                .or(() -> USUAL.stream().map(Path::of).filter(Files::isExecutable).findFirst())
                .map(path -> new Chromium(path, Map.of()))
                .orElseGet(Chromium::fetched);
    }

    private static Optional<Path> named(@Nullable String path) {
        return Optional.ofNullable(path).filter(name -> !name.isBlank()).map(Path::of);
    }

    private static Chromium fetched() {
        var cache = Path.of(System.getProperty("user.home"), ".cache", "suara-layanan");
        try {
            return ChromiumPackage.unpackedIn(cache);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "No Chromium here and none could be fetched. Install one: apt-get install -y chromium"
                            + " (or name it: -Dchromium=/path/to/chrome)",
                    failure);
        }
    }
}
