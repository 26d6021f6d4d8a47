package id.suaralayanan.infra;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which database to use: `SUARA_DATABASE_URL` when it is set, else the embedded one under
/// `SUARA_DATA`.
///
/// @param data the data folder, absolute
public record DatabaseEnvironmentSettings(Path data, Optional<DatabaseAddress> external) {
    /// The settings of this process: each name is looked up as the system property `suara.data`
    /// first, then as the environment variable `SUARA_DATA`.
    ///
    /// @throws CannotStart with one line naming the setting that makes no sense
    public static DatabaseEnvironmentSettings ofProcess() {
        return of(DatabaseEnvironmentSettings::lookUp);
    }

    /// The settings given by a look-up of names such as `SUARA_DATA`; null where nothing is set.
    ///
    /// @throws CannotStart with one line naming the setting that makes no sense
    public static DatabaseEnvironmentSettings of(Function<String, @Nullable String> lookUp) {
        return new DatabaseEnvironmentSettings(
                data(present(lookUp, "SUARA_DATA").orElse("suara-data")),
                present(lookUp, "SUARA_DATABASE_URL").map(DatabaseAddress::parse));
    }

    private static Optional<String> present(
            Function<String, @Nullable String> lookUp, String name) {
        return Optional.ofNullable(lookUp.apply(name)).filter(value -> !value.isBlank());
    }

    private static Path data(String folder) {
        try {
            return Path.of(folder).toAbsolutePath().normalize();
        } catch (InvalidPathException _) {
            throw new CannotStart("SUARA_DATA is not a folder name: " + folder);
        }
    }

    private static @Nullable String lookUp(String name) {
        var property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
        return property != null ? property : System.getenv(name);
    }
}
