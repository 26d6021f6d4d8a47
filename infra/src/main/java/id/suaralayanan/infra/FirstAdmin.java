package id.suaralayanan.infra;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// The way into an installation that knows no officer yet: an account of an admin without a
/// password, and a link by which its holder chooses one. And the way back for an admin who is
/// locked out.
public final class FirstAdmin {
    private FirstAdmin() {}

    /// Invites the first admin, or the same one again with another link while nobody has come in.
    ///
    /// @param email empty when it is not known; then name and address of an earlier invitation stay
    /// @param tokenHash SHA-256 of the secret in the link
    /// @param expires until when the link is good
    /// @return false when somebody can sign in already: then nothing is changed
    public static boolean invite(
            DatabaseAddress owner, String name, String email, byte[] tokenHash, Instant expires) {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            boolean alone = isAlone(connection);
            if (alone) {
                invite(connection, admin(connection, name, email), tokenHash, expires);
            }
            connection.commit();
            return alone;
        } catch (SQLException e) {
            throw new CannotStart(
                    "%s: no admin can be made: %s".formatted(owner, e.getMessage()), e);
        }
    }

    /// Takes the second factor from an admin, ends every session, and makes a link good once for
    /// another password.
    ///
    /// @param tokenHash SHA-256 of the secret in the link
    /// @param now when it is done; the link is good until `expires`
    /// @return false when nobody of this user name is an admin in office: then nothing is changed
    public static boolean reset(
            DatabaseAddress owner,
            String username,
            byte[] tokenHash,
            Instant now,
            Instant expires) {
        try (Connection connection = owner.connect();
                var call = connection.prepareStatement("SELECT reset_admin(?, ?, ?, ?)")) {
            call.setString(1, username);
            call.setBytes(2, tokenHash);
            call.setObject(3, OffsetDateTime.ofInstant(expires, ZoneOffset.UTC));
            call.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            try (var rows = call.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new CannotStart("%s: nothing was reset: %s".formatted(owner, e.getMessage()), e);
        }
    }

    /// Whether nobody can sign in: no account has a password. Two that ask at once wait in turn.
    private static boolean isAlone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE officer IN SHARE ROW EXCLUSIVE MODE");
            try (var rows =
                    statement.executeQuery(
                            "SELECT NOT EXISTS (SELECT FROM officer WHERE password_hash IS NOT NULL)")) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private static int admin(Connection connection, String name, String email) throws SQLException {
        var sql =
                """
                INSERT INTO officer (username, name, email, role)
                VALUES ('admin', ?, nullif(?, ''), 'ADMIN')
                    ON CONFLICT (username) DO UPDATE
                   SET name = CASE WHEN excluded.email IS NULL THEN officer.name ELSE excluded.name END,
                       email = coalesce(excluded.email, officer.email), role = 'ADMIN', unit = NULL, disabled_at = NULL
                RETURNING id
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, name);
            insert.setString(2, email);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void invite(
            Connection connection, int officer, byte[] tokenHash, Instant expires)
            throws SQLException {
        var sql =
                """
                INSERT INTO officer_invitation (officer, token_hash, expires_at)
                VALUES (?, ?, ?)
                    ON CONFLICT (officer) DO UPDATE
                   SET token_hash = excluded.token_hash, created_at = now(), expires_at = excluded.expires_at
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setInt(1, officer);
            insert.setBytes(2, tokenHash);
            insert.setObject(3, OffsetDateTime.ofInstant(expires, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
