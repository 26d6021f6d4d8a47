package id.suaralayanan.infra.sample;

import id.suaralayanan.infra.sample.registry.InsertBatch;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The sign-ins of the sample. Their passwords are drawn anew each time, never kept.
final class SampleOfficers {
    private static final String SYMBOLS = "23456789abcdefghjkmnpqrstvwxyz";
    private static final List<Officer> ALL =
            List.of(
                    new Officer("petugas", "Petugas Contoh", "UNIT_OFFICER"),
                    new Officer("kepala", "Kepala Unit Contoh", "UNIT_HEAD"),
                    new Officer("instansi", "Petugas Instansi Contoh", "AGENCY_OFFICER"),
                    new Officer("pemda", "Petugas Provinsi Contoh", "REGION_OFFICER"),
                    new Officer("inspektorat", "Inspektur Contoh", "INSPECTORATE"),
                    new Officer("kementerian", "Analis Kementerian Contoh", "MINISTRY"),
                    new Officer("admin", "Admin Contoh", "ADMIN"));

    private static final String ADD =
            """
            INSERT INTO officer (username, name, password_hash, role, unit, agency, region, sample)
            VALUES (?, ?, ?, ?, ?, (SELECT agency FROM unit WHERE id = ?),
                    (SELECT left(region, 2) FROM unit WHERE id = ?), true)
            """;

    private SampleOfficers() {}

    /// One sign-in.
    record Officer(String username, String name, String role) {
        @Nullable Integer unit(int home) {
            return role.startsWith("UNIT_") ? home : null;
        }

        /// The unit whose agency, and the province of which, the officer looks after.
        @Nullable Integer near(int home, String kind) {
            return role.startsWith(kind) ? home : null;
        }
    }

    /// @return the passwords by sign-in name
    static Map<String, String> write(Connection connection, int home, UnaryOperator<String> encoder)
            throws SQLException {
        var passwords = new LinkedHashMap<String, String>();
        try (var batch = new InsertBatch(connection, ADD)) {
            for (var officer : ALL) {
                var password = password();
                passwords.put(officer.username(), password);
                batch.add(
                        officer.username(),
                        officer.name(),
                        encoder.apply(password),
                        officer.role(),
                        officer.unit(home),
                        officer.near(home, "AGENCY_"),
                        officer.near(home, "REGION_"));
            }
            batch.run();
        }
        return passwords;
    }

    /// Gives the sample's officers new passwords.
    ///
    /// @return the passwords by sign-in name
    static Map<String, String> renew(Connection connection, UnaryOperator<String> encoder)
            throws SQLException {
        var sql = "UPDATE officer SET password_hash = ? WHERE username = ? AND sample";
        var passwords = new LinkedHashMap<String, String>();
        try (var batch = new InsertBatch(connection, sql)) {
            for (var officer : ALL) {
                var password = password();
                passwords.put(officer.username(), password);
                batch.add(encoder.apply(password), officer.username());
            }
            batch.run();
        }
        return passwords;
    }

    static Map<String, Integer> ids(Connection connection) throws SQLException {
        var ids = new HashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT username, id FROM officer WHERE sample")) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getInt(2));
            }
        }
        return ids;
    }

    /// Three groups of five: more than seventy bits.
    private static String password() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (var i = 0; i < 15; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "");
            password.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return password.toString();
    }
}
