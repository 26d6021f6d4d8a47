package id.suaralayanan.infra.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.infra.backup.Manifest.Content;
import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/// Writes one archive (zip of CSV files and a manifest) with the state of one moment, while the
/// product runs. Readable by its owner alone: it holds what citizens wrote.
public final class Backup {
    private Backup() {}

    /// Writes the archive; a file of that name appears only when it is whole.
    ///
    /// @return how many rows it holds
    /// @throws CannotStart with one line for the user
    public static long write(DatabaseAddress owner, Path file, Clock clock) {
        var target = file.toAbsolutePath();
        try (var connection = owner.connect()) {
            var side =
                    Files.createTempFile(
                            target.getParent(), target.getFileName().toString(), ".part");
            try {
                var rows = write(connection, side, clock);
                Files.move(side, target, StandardCopyOption.ATOMIC_MOVE);
                note(owner, target, rows, clock);
                return rows;
            } finally {
                Files.deleteIfExists(side);
            }
        } catch (IOException | SQLException e) {
            throw new CannotStart("No back-up in %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// For the admin's page, which tells when the last back-up was.
    private static void note(DatabaseAddress owner, Path file, long rows, Clock clock)
            throws IOException, SQLException {
        var sql = "INSERT INTO backup_note (at, file, filled, bytes) VALUES (?, ?, ?, ?)";
        try (var connection = owner.connect();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, file.getFileName().toString());
            insert.setLong(3, rows);
            insert.setLong(4, Files.size(file));
            insert.executeUpdate();
        }
    }

    private static long write(Connection connection, Path side, Clock clock)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var catalog = new Catalog(connection);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(side)))) {
            var contents = new ArrayList<Content>();
            for (var table : catalog.tables()) {
                contents.add(write(connection, table, zip));
            }
            var manifest =
                    new Manifest(
                            catalog.schema(),
                            clock.instant(),
                            contents,
                            catalog.months(),
                            catalog.sequences());
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.text().getBytes(UTF_8));
            zip.closeEntry();
            connection.rollback();
            return contents.stream().mapToLong(Content::rows).sum();
        }
    }

    private static Content write(Connection connection, BackupTable table, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.entry()));
        var digest = Digest.start();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = copy.copyOut(table.copyOut(), new DigestOutputStream(open(zip), digest));
        zip.closeEntry();
        return new Content(table, rows, Digest.end(digest));
    }

    /// The archive, kept open when an entry's writer closes it.
    private static OutputStream open(OutputStream archive) {
        return new FilterOutputStream(archive) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {}
        };
    }
}
