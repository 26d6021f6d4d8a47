package id.suaralayanan.infra;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.database.DatabaseRole;
import java.sql.SQLException;

/// A PostgreSQL that someone else runs, given as `SUARA_DATABASE_URL`.
///
/// Everything signs in with the configured user. Where that user is a member of the roles for
/// portal and jobs, sessions take those on at their start, so that least rights hold here too.
record ExternalDatabase(DatabaseAddress owner) implements DatabaseEnvironment {
    @Override
    public DatabaseAddress web() {
        return as(DatabaseRole.WEB);
    }

    @Override
    public DatabaseAddress jobs() {
        return as(DatabaseRole.JOBS);
    }

    @Override
    public void close() {}

    private DatabaseAddress as(DatabaseRole role) {
        return mayBecome(role) ? owner.withRole(role.sqlName()) : owner;
    }

    private boolean mayBecome(DatabaseRole role) {
        var sql =
                """
                SELECT pg_has_role(current_user, oid, 'SET')
                  FROM pg_roles
                 WHERE rolname = ? AND rolname <> current_user
                """;
        try (var connection = owner.connect();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, role.sqlName());
            var row = query.executeQuery();
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new CannotStart(
                    "SUARA_DATABASE_URL: %s does not answer: %s".formatted(owner, e.getMessage()),
                    e);
        }
    }
}
