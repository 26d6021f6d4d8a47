package id.suaralayanan.infra.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.infra.ScratchPostgres;
import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.sample.SampleData;
import id.suaralayanan.infra.server.Sql;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupIT {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);

    @TempDir static Path folder;
    @AutoClose private static ScratchDatabase source;
    private static Path archive;

    @BeforeAll
    static void takeABackup() throws SQLException {
        source = ScratchPostgres.fresh();
        SampleData.load(source.owner(), CLOCK, password -> password);
        Sql.run(
                source.owner(),
                """
                INSERT INTO tally_run (covered_from, covered_to, ratings, finished_at)
                VALUES ('3', '999999', 1, now())
                """);
        Sql.run(source.owner(), "INSERT INTO audit_log (action, object) VALUES ('LOOKED', '\\.')");
        Sql.run(
                source.owner(),
                """
                INSERT INTO webhook_endpoint (url, nonce, created_at, created_by, position, next_at)
                SELECT 'https://contoh.example/terima', 'n', now(), min(id), 0, now() FROM officer
                """);
        archive = folder.resolve("suara.zip");
        Backup.write(source.owner(), archive, CLOCK);
    }

    @Test
    void bringsBackEveryRowThatCannotBeComputedAgain() throws SQLException {
        try (var target = ScratchPostgres.fresh()) {
            Restore.read(target.owner(), archive);

            for (var table : tables(source)) {
                assertThat(digest(target.owner(), table))
                        .as(table.name())
                        .isEqualTo(digest(source.owner(), table));
            }
            assertThat(Sql.text(target.owner(), "SELECT count(*) FROM tally_run")).isEqualTo("0");
        }
    }

    @Test
    void letsRestoredRatingsBeCountedAgainAndNumbersGoOn() throws SQLException {
        try (var target = ScratchPostgres.fresh()) {
            Restore.read(target.owner(), archive);

            assertThat(
                            Sql.text(
                                    target.owner(),
                                    """
                                    SELECT count(*)
                                      FROM rating
                                     WHERE written_by <> (SELECT max(written_by) FROM rating)
                                    """))
                    .isEqualTo("0");
            var next = "SELECT nextval(pg_get_serial_sequence('%s', 'id'))";
            assertThat(Long.parseLong(Sql.text(target.owner(), next.formatted("tally_run"))))
                    .isEqualTo(2);
            assertThat(Long.parseLong(Sql.text(target.owner(), next.formatted("complaint"))))
                    .isGreaterThan(
                            Long.parseLong(
                                    Sql.text(target.owner(), "SELECT max(id) FROM complaint")));
            assertThat(Sql.text(target.owner(), "SELECT count(*) FROM complaint_change"))
                    .isEqualTo(Sql.text(source.owner(), "SELECT count(*) FROM complaint_change"));
        }
    }

    @Test
    void leavesOutEveryTableThatCannotDoWithoutTransactionNumbers() throws SQLException {
        var tables =
                Sql.text(
                        source.owner(),
                        """
                        SELECT string_agg(DISTINCT class.relname, ' ')
                          FROM pg_attribute
                          JOIN pg_class AS class ON class.oid = attrelid
                         WHERE atttypid = 'xid8'::regtype AND NOT atthasdef AND relkind IN ('r', 'p')
                        """);

        assertThat(BackupTable.LEFT_OUT).contains(tables.split(" "));
    }

    /// Until they are stored they are as respondents wrote them, with names and numbers.
    @Test
    void leavesOutFilesOfEarlierYearsThatWait() throws SQLException {
        try (var office = ScratchPostgres.fresh();
                var target = ScratchPostgres.fresh()) {
            Sql.run(
                    office.owner(),
                    """
                    INSERT INTO region (code, name) VALUES ('91.09', 'Daerah uji');
                    INSERT INTO unit_type (code, name, name_en) VALUES ('UJI', 'Kantor uji', 'Test office');
                    INSERT INTO unit (code, name, short_name, type, region, time_zone)
                    VALUES ('91.09-UJI', 'Kantor uji', 'Kantor uji', 'UJI', '91.09', 'Asia/Makassar');
                    INSERT INTO officer (username, name, password_hash, role, unit)
                    SELECT 'kepala-uji', 'Kepala', 'x', 'UNIT_HEAD', id FROM unit;
                    INSERT INTO past_import (unit, name, digest, content, brought_at, brought_by, stored_at, stored_by)
                    SELECT u.id, v.name, sha256(v.name::bytea), content::bytea, now(), o.id, stored, CASE WHEN stored IS NOT NULL THEN o.id END
                      FROM unit u, officer o,
                           (VALUES ('waits.csv', 'Nama;NIK', NULL), ('stored.csv', NULL, now())) AS v (name, content, stored)
                    """);
            Path file = folder.resolve("office.zip");
            Backup.write(office.owner(), file, CLOCK);

            Restore.read(target.owner(), file);

            assertThat(Sql.text(target.owner(), "SELECT string_agg(name, ' ') FROM past_import"))
                    .isEqualTo("stored.csv");
        }
    }

    @Test
    void isNotedWhenItIsWhole() throws SQLException {
        assertThat(
                        Sql.text(
                                source.owner(),
                                "SELECT file || ' ' || (filled > 1000) || ' ' || (bytes > 1000) FROM backup_note"))
                .isEqualTo("suara.zip true true");
    }

    @Test
    void refusesADatabaseInUse() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Restore.read(source.owner(), archive))
                .withMessageContaining("in use, table unit has rows");
    }

    @Test
    void refusesADamagedArchiveAndLeavesNothing() throws IOException, SQLException {
        var damaged = Files.copy(archive, folder.resolve("damaged.zip"));
        try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[64]);
        }
        try (var target = ScratchPostgres.fresh()) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Restore.read(target.owner(), damaged))
                    .withMessageContaining("Nothing restored");
            assertThat(Sql.text(target.owner(), "SELECT count(*) FROM unit")).isEqualTo("0");
            assertThat(Sql.text(target.owner(), "SELECT count(*) FROM question")).isEqualTo("9");
        }
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
    }

    private static Iterable<BackupTable> tables(ScratchDatabase database) throws SQLException {
        try (var connection = database.owner().connect()) {
            return new Catalog(connection).tables();
        }
    }

    private static String digest(DatabaseAddress address, BackupTable table) throws SQLException {
        var row = "ROW(%s)::text".formatted(String.join(", ", table.columns()));
        return Sql.text(
                address,
                "SELECT count(*) || ' ' || coalesce(md5(string_agg(%s, ',' ORDER BY %s)), '') FROM %s"
                        .formatted(row, row, table.name()));
    }
}
