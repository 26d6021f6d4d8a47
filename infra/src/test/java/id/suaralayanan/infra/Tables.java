package id.suaralayanan.infra;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The tables of a database as its owner sees them.
final class Tables {
    private Tables() {}

    static List<String> of(DatabaseEnvironment databaseEnvironment) throws SQLException {
        var sql = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
        try (var connection = databaseEnvironment.owner().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
