package id.suaralayanan.infra;

import ch.qos.logback.classic.Level;
import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.database.DatabaseRole;
import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The one place that changes the database's structure; the only caller of Flyway.
public final class Schema {
    private static final String FOLDER = "db/migration";
    private static final String MIGRATIONS = "classpath:" + FOLDER;

    private Schema() {}

    /// Brings a database to this build's structure; two callers at once wait for each other.
    ///
    /// @return how many migrations were applied; 0 when it was up to date
    /// @throws CannotStart with one line naming the migration that failed
    public static int migrate(DatabaseAddress owner) {
        int applied = migrate(owner, MIGRATIONS);
        stamp(owner);
        return applied;
    }

    /// Brings a database to this build's structure, and leaves it alone where this build was the
    /// last to do so: the scripts of rights run at every migration, and take back for a moment what
    /// another process is using.
    ///
    /// @return how many migrations were applied; 0 when it was up to date
    /// @throws CannotStart with one line naming the migration that failed
    public static int ensure(DatabaseAddress owner) {
        return isStamped(owner) ? 0 : migrate(owner);
    }

    private static boolean isStamped(DatabaseAddress owner) {
        try {
            return MigrationStamp.of(FOLDER).isOn(owner);
        } catch (IOException _) {
            return false;
        }
    }

    private static void stamp(DatabaseAddress owner) {
        try {
            MigrationStamp.of(FOLDER).put(owner);
        } catch (IOException | SQLException e) {
            throw new CannotStart("%s cannot be stamped: %s".formatted(owner, e.getMessage()), e);
        }
    }

    static int migrate(DatabaseAddress owner, String location) {
        ensureRoles(owner);
        QuietLogging.level("org.flywaydb", Level.WARN);
        try {
            return Flyway.configure()
                    .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                    .locations(location)
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            var reason = String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\n\\s*", "; ");
            throw new CannotStart("%s cannot be migrated: %s".formatted(owner, reason), e);
        }
    }

    /// The grants name the roles of portal and jobs. The embedded server has them; elsewhere they
    /// are made as roles nobody signs in with, and the migrating user becomes a member.
    private static void ensureRoles(DatabaseAddress owner) {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            for (var role : new DatabaseRole[] {DatabaseRole.WEB, DatabaseRole.JOBS}) {
                var name = role.sqlName();
                var rows =
                        statement.executeQuery(
                                "SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(name));
                if (!rows.next()) {
                    statement.execute("CREATE ROLE %s NOLOGIN".formatted(name));
                    statement.execute("GRANT %s TO current_user".formatted(name));
                }
            }
        } catch (SQLException e) {
            throw new CannotStart(roleHelp(owner, e), e);
        }
    }

    private static String roleHelp(DatabaseAddress owner, SQLException e) {
        return "42501".equals(e.getSQLState())
                ? "SUARA_DATABASE_URL: %s may not create roles; let an administrator run: CREATE ROLE suara_web NOLOGIN; CREATE ROLE suara_jobs NOLOGIN; GRANT suara_web, suara_jobs TO %s"
                        .formatted(owner, owner.user())
                : "SUARA_DATABASE_URL: %s does not answer: %s".formatted(owner, e.getMessage());
    }
}
