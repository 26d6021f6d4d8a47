package id.suaralayanan.infra.server;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.database.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/// What the superuser sets up in the embedded server: the three roles and databases of their own.
public final class Provision {
    private final DatabaseAddress superuser;

    public Provision(DatabaseAddress superuser) {
        this.superuser = superuser;
    }

    /// Makes the roles with their kept passwords where they are missing.
    void roles(Credentials credentials) {
        inSession(connection -> {
            for (var role : DatabaseRole.values()) {
                var name = role.sqlName();
                var known =
                        credentials.has(name) && exists(connection, "pg_roles", "rolname", name);
                if (!known) {
                    var verb = exists(connection, "pg_roles", "rolname", name) ? "ALTER" : "CREATE";
                    run(
                            connection,
                            "%s ROLE %s LOGIN PASSWORD %s"
                                    .formatted(verb, name, literal(credentials.password(name))));
                }
            }
        });
    }

    /// Makes a database of the owner's where it is missing, closed to everyone but the three roles.
    public void database(String name, String template) {
        inSession(connection -> {
            if (!exists(connection, "pg_database", "datname", name)) {
                // To compress every page of the template takes longer than to write it.
                run(connection, "SET wal_compression = off");
                run(
                        connection,
                        "CREATE DATABASE %s OWNER suara_owner TEMPLATE %s"
                                .formatted(name, template));
            }
            run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            run(connection, "GRANT CONNECT ON DATABASE %s TO suara_web".formatted(name));
            run(
                    connection,
                    "GRANT CONNECT, TEMPORARY ON DATABASE %s TO suara_jobs".formatted(name));
        });
    }

    /// A setting for all sessions of a database.
    public void set(String database, String setting, String value) {
        inSession(connection ->
                run(
                        connection,
                        "ALTER DATABASE %s SET %s = %s"
                                .formatted(database, setting, literal(value))));
    }

    public void drop(String database) {
        inSession(connection ->
                run(connection, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(database)));
    }

    /// Reads back what durability rests on.
    ///
    /// @throws CannotStart naming what is off
    void requireDurability() {
        inSession(connection -> {
            var off = new ArrayList<String>();
            for (var setting : ServerSettings.DURABILITY) {
                if (!show(connection, setting).equals("on")) {
                    off.add(setting);
                }
            }
            if (!off.isEmpty()) {
                throw new CannotStart(
                        "The embedded database is not durable: %s must be on"
                                .formatted(String.join(", ", off)));
            }
        });
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean exists(Connection connection, String catalog, String column, String name)
            throws SQLException {
        var sql = "SELECT 1 FROM %s WHERE %s = ?".formatted(catalog, column);
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private void inSession(Work work) {
        try (var connection = superuser.connect()) {
            work.in(connection);
        } catch (SQLException e) {
            throw new CannotStart("The embedded database refused its set-up: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void in(Connection connection) throws SQLException;
    }
}
