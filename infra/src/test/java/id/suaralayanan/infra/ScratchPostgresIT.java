package id.suaralayanan.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScratchPostgresIT {
    @Test
    void givesEachCallerADatabaseOfItsOwn() throws SQLException {
        try (var one = ScratchPostgres.fresh();
                var other = ScratchPostgres.fresh();
                var connection = one.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE only_here (n INT)");

            assertThat(Tables.of(one)).contains("only_here", "flyway_schema_history");
            assertThat(Tables.of(other)).doesNotContain("only_here");
        }
    }

    @Test
    void appliesSettingsToAllSessionsOfAControlRun() throws SQLException {
        try (var database = ScratchPostgres.fresh(Map.of("synchronous_commit", "off"));
                var connection = database.web().connect();
                var rows = connection.createStatement().executeQuery("SHOW synchronous_commit")) {
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("off");
        }
    }

    @Test
    void liesInMemoryWhereThereIsRoom() throws Exception {
        var memory = Path.of("/dev/shm");
        assumeThat(memory).isDirectory();
        assumeThat(Files.getFileStore(memory).getUsableSpace()).isGreaterThan(4L << 30);

        try (var database = ScratchPostgres.bare();
                var connection = database.superuser().connect();
                var rows = connection.createStatement().executeQuery("SHOW data_directory")) {
            rows.next();

            assertThat(Path.of(rows.getString(1))).startsWith(memory);
        }
    }

    @Test
    void startsBareForTheMigrationItself() throws SQLException {
        try (var bare = ScratchPostgres.bare()) {
            assertThat(Tables.of(bare)).isEmpty();
        }
    }
}
