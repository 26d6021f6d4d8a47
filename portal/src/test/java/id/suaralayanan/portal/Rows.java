package id.suaralayanan.portal;

import java.sql.DriverManager;
import java.sql.SQLException;

/// Rows that a test needs in a portal's database, whoever may write them in the product.
public final class Rows {
    private Rows() {}

    /// Runs a statement, or several, as the superuser of the database.
    public static void run(PortalServer portal, String sql) {
        var address = portal.database().superuser();
        try (var connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
