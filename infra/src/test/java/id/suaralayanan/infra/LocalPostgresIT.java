package id.suaralayanan.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.server.DataDirectory;
import id.suaralayanan.infra.server.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalPostgresIT {
    /// Removed at the end alone: ext4 makes a file slowly where many were removed before.
    @TempDir static Path all;

    private final Path data;

    LocalPostgresIT() throws IOException {
        data = Files.createTempDirectory(all, "data-");
    }

    @Test
    void refusesASecondStartAndNamesFolderAndHolder() {
        try (var _ = startWithKeptPrograms()) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> LocalPostgres.start(data))
                    .withMessageContaining(data.toString())
                    .withMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void lendsTheRunningServerToACommand() throws SQLException {
        try (var server = startWithKeptPrograms()) {
            try (var lent = LocalPostgres.attach(data)) {
                assertThat(lent.jobs()).isEqualTo(server.jobs());
            }
            assertThat(Sql.text(server.jobs(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void runsForTheTimeOfACommandWhenNoServerRuns() throws SQLException {
        try (var own = LocalPostgres.attach(data)) {
            assertThat(Schema.migrate(own.owner())).isPositive();
        }
        try (var again = LocalPostgres.attach(data)) {
            assertThat(Sql.text(again.web(), "SELECT count(*) FROM unit")).isEqualTo("0");
        }
    }

    /// Saves unpacking the programs into each folder.
    private LocalPostgres startWithKeptPrograms() {
        return LocalPostgres.start(
                DataDirectory.at(data),
                Path.of(System.getProperty("user.home"), ".cache", "suara-layanan"));
    }
}
