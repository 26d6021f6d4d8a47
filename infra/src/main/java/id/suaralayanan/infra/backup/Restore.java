package id.suaralayanan.infra.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.infra.backup.Manifest.Content;
import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/// Reads an archive into an empty, migrated database, in one transaction: all of it or nothing.
///
/// Ratings take the restoring transaction's number, so the next tally run counts them all.
public final class Restore {
    /// Where anything stands in one of these, the database is in use.
    private static final List<String> MUST_BE_EMPTY =
            List.of("unit", "rating", "complaint", "officer", "submission_key", "publication");

    private Restore() {}

    /// @return how many rows came back
    /// @throws CannotStart with one line for the user; the database is unchanged then
    public static long read(DatabaseAddress owner, Path file) {
        try (var zip = new ZipFile(file.toFile());
                var connection = owner.connect()) {
            var manifest = manifest(zip);
            connection.setAutoCommit(false);
            requireFit(connection, manifest);
            // What happened long ago is not told to webhooks once more.
            run(connection, "SET LOCAL suara.restoring = 'on'");
            clear(connection);
            partitions(connection, manifest.months());
            for (var content : manifest.contents()) {
                read(connection, content, zip);
            }
            advance(connection, manifest.sequences());
            connection.commit();
            return manifest.contents().stream().mapToLong(Content::rows).sum();
        } catch (IOException | SQLException | IllegalArgumentException e) {
            throw new CannotStart(
                    "Nothing restored from %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (var stream = entry(zip, Manifest.ENTRY)) {
            return Manifest.parse(new String(stream.readAllBytes(), UTF_8));
        }
    }

    private static void requireFit(Connection connection, Manifest manifest) throws SQLException {
        var catalog = new Catalog(connection);
        if (!catalog.schema().equals(manifest.schema())) {
            throw new IllegalArgumentException(
                    "it has structure %s, the database %s"
                            .formatted(manifest.schema(), catalog.schema()));
        }
        var known = catalog.tables();
        for (var content : manifest.contents()) {
            if (!known.contains(content.table())) {
                throw new IllegalArgumentException(
                        "table %s is not known here".formatted(content.table().name()));
            }
        }
        for (var table : MUST_BE_EMPTY) {
            if (hasRows(connection, table)) {
                throw new IllegalArgumentException(
                        "the database is in use, table %s has rows".formatted(table));
            }
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT EXISTS (SELECT FROM %s)"
                                        .formatted(BackupTable.quoted(table)))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// Removes what the migrations have written: the archive has it as it was.
    private static void clear(Connection connection) throws SQLException {
        var derived =
                BackupTable.LEFT_OUT.stream().filter(name -> !name.equals("flyway_schema_history"));
        var all =
                Stream.concat(
                                new Catalog(connection).tables().stream().map(BackupTable::name),
                                derived)
                        .map(BackupTable::quoted)
                        .toList();
        run(connection, "TRUNCATE " + String.join(", ", all));
    }

    private static void partitions(Connection connection, List<String> months) throws SQLException {
        try (var call = connection.prepareStatement("SELECT add_rating_partitions(?, ?)")) {
            call.setObject(1, firstDay(months.getFirst()));
            call.setObject(2, firstDay(months.getLast()));
            call.execute();
        }
    }

    private static LocalDate firstDay(String month) {
        return LocalDate.parse(month.replace('_', '-') + "-01");
    }

    private static void read(Connection connection, Content content, ZipFile zip)
            throws IOException, SQLException {
        var digest = Digest.start();
        try (var stream = new DigestInputStream(entry(zip, content.table().entry()), digest)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = copy.copyIn(content.table().copyIn(), stream);
            if (rows != content.rows() || !Digest.end(digest).equals(content.digest())) {
                throw new IllegalArgumentException(
                        "%s is damaged".formatted(content.table().entry()));
            }
        }
    }

    private static void advance(Connection connection, Map<String, Long> sequences)
            throws SQLException {
        try (var set = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
            for (var sequence : sequences.entrySet()) {
                set.setString(1, BackupTable.quoted(sequence.getKey()));
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("%s is missing in it".formatted(name));
        }
        return zip.getInputStream(entry);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
