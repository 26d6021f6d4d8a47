package id.suaralayanan.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.infra.database.DatabaseAddress;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/// Which scripts a database was last migrated by: a comment on Flyway's table, of the scripts'
/// names and checksums and the last row of the table.
///
/// A build that migrates writes a row, so that a database on which another build has worked since
/// carries no valid stamp.
///
/// @param digest of the scripts
record MigrationStamp(String digest) {
    /// Whoever copies a database without its rights or roles finds them missing here.
    private static final String IS_ON =
            """
            SELECT obj_description('flyway_schema_history'::regclass, 'pg_class')
                       = ? || '/' || (SELECT max(installed_rank) FROM flyway_schema_history)
               AND (SELECT count(*) = 2
                      FROM pg_roles
                     WHERE rolname IN ('suara_web', 'suara_jobs')
                       AND has_table_privilege(oid, 'rating', 'SELECT'))
            """;

    private static final String PUT =
            """
            DO $$ BEGIN
                EXECUTE format('COMMENT ON TABLE flyway_schema_history IS %%L',
                               '%s/' || (SELECT max(installed_rank) FROM flyway_schema_history));
            END $$
            """;

    /// @param folder of the scripts on the class path
    /// @throws IOException when they cannot be read
    static MigrationStamp of(String folder) throws IOException {
        var checksums = new TreeMap<String, Long>();
        var loader = MigrationStamp.class.getClassLoader();
        for (URL found : Collections.list(loader.getResources(folder))) {
            if (found.openConnection() instanceof JarURLConnection jar) {
                read(jar, checksums);
            } else {
                read(Path.of(URI.create(found.toString())), checksums);
            }
        }
        byte[] whole = checksums.toString().getBytes(UTF_8);
        return new MigrationStamp(UUID.nameUUIDFromBytes(whole).toString());
    }

    /// Whether these scripts were the last to work on a database, and its rights are still there.
    ///
    /// @return false also where that cannot be told
    boolean isOn(DatabaseAddress owner) {
        try (var connection = owner.connect();
                var query = connection.prepareStatement(IS_ON)) {
            query.setString(1, digest);
            var rows = query.executeQuery();
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException _) {
            return false;
        }
    }

    void put(DatabaseAddress owner) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(PUT.formatted(digest));
        }
    }

    /// The jar's own checksums: nothing is unpacked.
    private static void read(JarURLConnection folder, Map<String, Long> checksums)
            throws IOException {
        var prefix = folder.getEntryName() + "/";
        folder.getJarFile().stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                .forEach((ZipEntry entry) ->
                        checksums.put(entry.getName().substring(prefix.length()), entry.getCrc()));
    }

    private static void read(Path folder, Map<String, Long> checksums) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                checksums.put(folder.relativize(file).toString(), checksum.getValue());
            }
        }
    }
}
