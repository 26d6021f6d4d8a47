package id.suaralayanan.portal.national;

import id.suaralayanan.portal.dashboard.centre.ProvinceTiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A province on the map of tiles, shaded by one of three levels.
///
/// @param value what its shade says, for the words beside the map
public record NationalTile(String label, int x, int y, int level, String value) {
    private static final int SIDE = 36;
    private static final List<String> COLOURS = List.of("#d4d4d4", "#bcd6fb", "#4d93fc", "#083575");

    /// Of a table by provinces.
    ///
    /// @param column the numbers that are shown
    /// @param some from here on the second shade
    /// @param many from here on the darkest
    static List<NationalTile> of(NationalTable table, String column, long some, long many) {
        int value = table.names().indexOf(column);
        var tiles = new ArrayList<NationalTile>();
        for (List<@Nullable Object> row : table.rows()) {
            String region = String.valueOf(row.getFirst());
            long number = row.get(value) instanceof Number given ? given.longValue() : 0;
            ProvinceTiles.of(region).ifPresent(tile -> tiles.add(of(tile, number, some, many)));
        }
        return tiles;
    }

    private static NationalTile of(ProvinceTiles.Tile tile, long number, long some, long many) {
        int level = number == 0 ? 0 : number < some ? 1 : number < many ? 2 : 3;
        return new NationalTile(
                tile.label(),
                SIDE * tile.column(),
                SIDE * tile.row(),
                level,
                Long.toString(number));
    }

    public String colour() {
        return Optional.ofNullable(COLOURS.get(level)).orElseThrow();
    }

    public String ink() {
        return level == 3 ? "#ffffff" : "#1f1f1f";
    }
}
