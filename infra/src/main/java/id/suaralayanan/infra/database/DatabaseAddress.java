package id.suaralayanan.infra.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a database is and who enters it; both drivers are configured from it.
///
/// @param role the role a session takes on as soon as it starts, when the one who signs in is a
///   member of it; absent where the one who signs in already is that role
public record DatabaseAddress(
        String host,
        int port,
        String database,
        String user,
        String password,
        @Nullable String role) {
    private static final Pattern URL =
            Pattern.compile(
                    "postgres(?:ql)?://([^:@/?#]+)(?::([^@/]*))?@"
                            + "(\\[[0-9A-Fa-f:.]+]|[^:@/?#\\[\\]]+)(?::(\\d{1,5}))?/([^/?#]+)");

    public DatabaseAddress {
        if (host.isBlank() || database.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("a database needs a host, a name and a user");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not in 1..65535");
        }
        if (role != null && !role.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("role " + role + " is not a plain name");
        }
    }

    /// Reads `postgresql://user:password@host:port/database`; reserved characters in user and
    /// password are percent-encoded, the port may be left out.
    ///
    /// @throws CannotStart with one line that names `SUARA_DATABASE_URL`, without the password
    public static DatabaseAddress parse(String url) {
        var parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            throw malformed();
        }
        try {
            return new DatabaseAddress(
                    parts.group(3),
                    Integer.parseInt(Optional.ofNullable(parts.group(4)).orElse("5432")),
                    decoded(parts.group(5)),
                    decoded(parts.group(1)),
                    decoded(Optional.ofNullable(parts.group(2)).orElse("")),
                    null);
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    /// The same database, entered as a member of `role`.
    public DatabaseAddress withRole(String role) {
        return new DatabaseAddress(host, port, database, user, password, role);
    }

    /// Another database of the same server.
    public DatabaseAddress withDatabase(String database) {
        return new DatabaseAddress(host, port, database, user, password, role);
    }

    /// The address for JDBC; user, password and role are in [#jdbcProperties()].
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, encoded(database));
    }

    /// What JDBC needs beside [#jdbcUrl()].
    public Properties jdbcProperties() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("tcpKeepAlive", "true");
        if (role != null) {
            properties.setProperty("options", "-c role=" + role);
        }
        return properties;
    }

    /// Session settings for R2DBC (`PostgresqlConnectionConfiguration.options`); empty without a
    /// role.
    public Map<String, String> sessionOptions() {
        return role == null ? Map.of() : Map.of("role", role);
    }

    /// The address as the setting `SUARA_DATABASE_URL` of a child process: it holds the password.
    public String url() {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(encoded(user), encoded(password), host, port, encoded(database));
    }

    /// Opens one JDBC connection; the caller closes it.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), jdbcProperties());
    }

    @Override
    public String toString() {
        return "%s@%s:%d/%s%s"
                .formatted(user, host, port, database, role == null ? "" : " as " + role);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }

    private static CannotStart malformed() {
        return new CannotStart(
                "SUARA_DATABASE_URL must look like postgresql://user:password@host:5432/database");
    }
}
