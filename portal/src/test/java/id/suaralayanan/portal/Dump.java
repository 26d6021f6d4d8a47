package id.suaralayanan.portal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every row of every table of a portal's database, as its superuser sees it.
public final class Dump {
    private static final String TABLES =
            """
            SELECT format('%I.%I', schemaname, tablename)
              FROM pg_tables
             WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
             ORDER BY 1
            """;

    private final Map<String, String> tables;

    private Dump(Map<String, String> tables) {
        this.tables = tables;
    }

    public static Dump of(PortalServer portal) {
        try (var connection = portal.database().superuser().connect();
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            var tables = new LinkedHashMap<String, String>();
            for (String name : names) {
                try (var rows = statement.executeQuery("SELECT t::text FROM " + name + " t")) {
                    var text = new StringBuilder();
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                    tables.put(name, text.toString().toLowerCase(Locale.ROOT));
                }
            }
            return new Dump(tables);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Tables that hold one of the words, as text or as bytes; upper and lower case are the same.
    public List<String> tablesWith(String... words) {
        return tables.entrySet().stream()
                .filter(table ->
                        List.of(words).stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .anyMatch(word ->
                                        table.getValue().contains(word)
                                                || table.getValue().contains(hex(word))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }
}
