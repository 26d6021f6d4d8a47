package id.suaralayanan.analytics.satisfaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The units, as far as this job needs them.
record PeerUnits(JdbcClient database) {
    record Unit(int id, String code, String type) {}

    /// @throws IllegalArgumentException for an unknown code
    Unit find(String code) {
        return database.sql("SELECT id, code, type FROM unit WHERE code = :code")
                .param("code", code)
                .query((row, _) ->
                        new Unit(row.getInt("id"), row.getString("code"), row.getString("type")))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("unknown unit " + code));
    }

    /// The types that have units, in order.
    List<String> types() {
        return database.sql("SELECT DISTINCT type FROM unit ORDER BY type")
                .query((row, _) -> row.getString("type"))
                .list();
    }

    /// The first of the groups that together have about so many figures; at least one.
    List<PeerPeriods> atMost(int figures, List<PeerPeriods> groups) {
        Map<String, Integer> sizes = new HashMap<>();
        database.sql("SELECT type, count(*) AS units FROM unit GROUP BY type")
                .query(row -> {
                    sizes.put(row.getString("type"), row.getInt("units"));
                });
        var taken = new ArrayList<PeerPeriods>();
        int room = figures;
        for (PeerPeriods group : groups) {
            room -= group.periods().size() * sizes.getOrDefault(group.type(), 0);
            if (room < 0 && !taken.isEmpty()) {
                break;
            }
            taken.add(group);
        }
        return taken;
    }
}
