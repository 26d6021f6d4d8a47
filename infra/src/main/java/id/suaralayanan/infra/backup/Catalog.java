package id.suaralayanan.infra.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the database says of its own structure.
record Catalog(Connection connection) {
    private static final String TABLES =
            """
            SELECT class.relname,
                   array_agg(attribute.attname ORDER BY attribute.attnum)
              FROM pg_class AS class
              JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid
             WHERE class.relnamespace = 'public'::regnamespace
               AND class.relkind IN ('r', 'p')
               AND NOT class.relispartition
               AND attribute.attnum > 0
               AND NOT attribute.attisdropped
               AND attribute.attgenerated = ''
               AND attribute.atttypid <> 'xid8'::regtype
             GROUP BY class.relname
             ORDER BY class.relname
            """;

    /// The tables to keep, each after those it refers to.
    List<BackupTable> tables() throws SQLException {
        var tables = new LinkedHashMap<String, BackupTable>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var name = rows.getString(1);
                if (!BackupTable.LEFT_OUT.contains(name)) {
                    tables.put(name, new BackupTable(name, names(rows.getArray(2))));
                }
            }
        }
        return ordered(tables);
    }

    private List<BackupTable> ordered(Map<String, BackupTable> tables) throws SQLException {
        var references = references();
        var placed = new HashSet<String>();
        var ordered = new ArrayList<BackupTable>();
        while (ordered.size() < tables.size()) {
            var before = ordered.size();
            for (var table : tables.values()) {
                var open = new HashSet<>(references.getOrDefault(table.name(), Set.of()));
                open.retainAll(tables.keySet());
                open.removeAll(placed);
                open.remove(table.name());
                if (open.isEmpty() && placed.add(table.name())) {
                    ordered.add(table);
                }
            }
            if (ordered.size() == before) {
                throw new SQLException("tables refer to each other in a circle");
            }
        }
        return ordered;
    }

    private Map<String, Set<String>> references() throws SQLException {
        var references = new HashMap<String, Set<String>>();
        var sql =
                """
                SELECT source.relname, target.relname
                  FROM pg_constraint
                  JOIN pg_class AS source ON source.oid = conrelid
                  JOIN pg_class AS target ON target.oid = confrelid
                 WHERE contype = 'f'
                """;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), _ -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    /// The last number of each sequence that has given one.
    Map<String, Long> sequences() throws SQLException {
        var sequences = new LinkedHashMap<String, Long>();
        var sql =
                """
                SELECT sequencename, last_value
                  FROM pg_sequences
                 WHERE schemaname = 'public' AND last_value IS NOT NULL
                 ORDER BY sequencename
                """;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    /// The months of ratings that have a partition, as `2026_11`, in order.
    List<String> months() throws SQLException {
        var sql =
                """
                SELECT substr(class.relname, 8)
                  FROM pg_inherits
                  JOIN pg_class AS class ON class.oid = inhrelid
                 WHERE inhparent = 'rating'::regclass AND class.relname ~ '^rating_\\d{4}_\\d{2}$'
                 ORDER BY 1
                """;
        return texts(sql);
    }

    /// The version of the structure.
    String schema() throws SQLException {
        var sql =
                """
                SELECT version
                  FROM flyway_schema_history
                 WHERE success AND version IS NOT NULL
                 ORDER BY installed_rank DESC
                 LIMIT 1
                """;
        return texts(sql).stream()
                .findFirst()
                .orElseThrow(() -> new SQLException("the database is not migrated"));
    }

    private List<String> texts(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static List<String> names(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
