package id.suaralayanan.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.server.Sql;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaIT {
    @Test
    void letsTwoMigrationsAtOnceWaitForEachOther() throws SQLException {
        try (var database = ScratchPostgres.bare()) {
            var other = CompletableFuture.runAsync(() -> Schema.migrate(database.owner()));
            Schema.migrate(database.owner());
            other.join();

            assertThat(Tables.of(database)).contains("rating", "complaint", "officer");
        }
    }

    /// As when one version after the other was installed.
    @Test
    void everyMigrationRunsInASessionOfItsOwn() throws SQLException {
        try (var database = ScratchPostgres.bare()) {
            for (var next : flyway(database, MigrationVersion.LATEST).info().pending()) {
                flyway(database, next.getVersion()).migrate();
            }
            Schema.migrate(database.owner());

            assertThat(Tables.of(database)).contains("rating", "complaint", "officer");
        }
    }

    /// Without the repeatable scripts, which need the last version.
    private static Flyway flyway(ScratchDatabase database, MigrationVersion target) {
        var owner = database.owner();
        return Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .repeatableSqlMigrationPrefix("none")
                .target(target)
                .load();
    }

    @Test
    void anotherMigrationTakesNoRightAway() throws SQLException {
        try (var database = ScratchPostgres.fresh()) {
            String before = rights(database);
            Schema.migrate(database.owner());

            assertThat(rights(database)).isEqualTo(before).contains("holiday");
        }
    }

    @Test
    void aDatabaseThatThisBuildHasMigratedIsLeftAlone() {
        try (var database = ScratchPostgres.fresh()) {
            assertThat(Schema.ensure(database.owner())).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMENT ON TABLE flyway_schema_history IS 'of another build/1'",
                "UPDATE flyway_schema_history SET installed_rank = installed_rank + 1 WHERE installed_rank = (SELECT max(installed_rank) FROM flyway_schema_history)",
                "REVOKE ALL ON rating FROM suara_web"
            })
    void aDatabaseThatAnybodyElseHasChangedIsMigratedAgain(String change) throws SQLException {
        try (var database = ScratchPostgres.fresh()) {
            String before = rights(database);
            Sql.run(database.owner(), change);

            assertThat(Schema.ensure(database.owner())).isPositive();
            assertThat(rights(database)).isEqualTo(before);
            assertThat(Schema.ensure(database.owner())).isZero();
        }
    }

    private static String rights(ScratchDatabase database) throws SQLException {
        try (var connection = database.owner().connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        SELECT string_agg(concat_ws(' ', grantee, privilege_type, table_name, column_name), E'\n'
                                                          ORDER BY grantee, table_name, column_name, privilege_type)
                                          FROM information_schema.column_privileges
                                         WHERE grantee LIKE 'suara%'
                                        """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (n INT)",
                "DELETE FROM rating",
                "DROP TABLE rating",
                "INSERT INTO audit_log (action, object) VALUES ('SIGN_IN', 'officer mallory')",
                "SELECT sealed FROM complaint_identity",
                "UPDATE audit_log SET action = 'NOTHING'",
                "UPDATE rating SET u1 = 4"
            })
    void givesTheWebRoleLeastRights(String forbidden) {
        try (var database = ScratchPostgres.fresh()) {
            assertThatThrownBy(() -> Sql.run(database.web(), forbidden))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void takesOnTheRolesOfAConfiguredDatabaseWhereItMay() throws SQLException {
        try (var database = ScratchPostgres.bare()) {
            var tenant = tenant(database);
            var databaseEnvironment = new ExternalDatabase(tenant);
            Schema.migrate(databaseEnvironment.owner());

            assertThat(user(databaseEnvironment.web())).isEqualTo("tenant, suara_web");
            assertThat(user(databaseEnvironment.jobs())).isEqualTo("tenant, tenant");
        }
    }

    @Test
    void saysWhatAConfiguredDatabaseAnswers() {
        var nowhere = Map.of("SUARA_DATABASE_URL", "postgresql://suara:x@127.0.0.1:1/suara");
        var databaseEnvironment =
                DatabaseEnvironment.open(DatabaseEnvironmentSettings.of(nowhere::get));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Schema.migrate(databaseEnvironment.owner()))
                .withMessageContaining("SUARA_DATABASE_URL: suara@127.0.0.1:1/suara");
    }

    /// A user who owns the database and is a member of one of the two roles.
    private static DatabaseAddress tenant(ScratchDatabase database) throws SQLException {
        var name = database.owner().database();
        Sql.run(
                database.superuser(),
                """
                CREATE ROLE tenant LOGIN PASSWORD 'x';
                GRANT suara_web TO tenant;
                ALTER DATABASE %s OWNER TO tenant;
                """
                        .formatted(name));
        return new DatabaseAddress(
                database.owner().host(), database.owner().port(), name, "tenant", "x", null);
    }

    private static String user(DatabaseAddress address) throws SQLException {
        return Sql.text(address, "SELECT session_user || ', ' || current_user");
    }
}
