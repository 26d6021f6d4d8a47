package id.suaralayanan.portal.dashboard.centre;

import java.util.Map;
import java.util.Optional;

/// Where each province stands in a map of equal tiles, and what it is called there: small provinces
/// are seen as well as large ones. Columns from the west, rows from the north.
public final class ProvinceTiles {
    private static final Map<String, Tile> TILES =
            Map.ofEntries(
                    tile("11", "ACE", 0, 0),
                    tile("12", "SUT", 1, 1),
                    tile("21", "KEP", 3, 1),
                    tile("13", "SBR", 1, 2),
                    tile("14", "RIA", 2, 2),
                    tile("17", "BKL", 1, 3),
                    tile("15", "JAM", 2, 3),
                    tile("19", "BBL", 4, 3),
                    tile("16", "SSL", 2, 4),
                    tile("18", "LAM", 3, 4),
                    tile("36", "BTN", 3, 5),
                    tile("31", "JKT", 4, 5),
                    tile("32", "JBR", 5, 5),
                    tile("33", "JTG", 6, 5),
                    tile("34", "DIY", 6, 6),
                    tile("35", "JTM", 7, 5),
                    tile("51", "BAL", 8, 6),
                    tile("52", "NTB", 9, 6),
                    tile("53", "NTT", 10, 6),
                    tile("61", "KBR", 5, 2),
                    tile("62", "KTG", 6, 2),
                    tile("63", "KSL", 7, 3),
                    tile("64", "KTM", 7, 2),
                    tile("65", "KUT", 7, 1),
                    tile("71", "SLU", 11, 1),
                    tile("72", "SLT", 9, 2),
                    tile("73", "SLS", 9, 4),
                    tile("74", "SLG", 10, 3),
                    tile("75", "GOR", 10, 2),
                    tile("76", "SLB", 9, 3),
                    tile("81", "MAL", 12, 4),
                    tile("82", "MUT", 12, 2),
                    tile("91", "PAP", 16, 2),
                    tile("92", "PBR", 14, 3),
                    tile("93", "PSL", 16, 4),
                    tile("94", "PTG", 15, 3),
                    tile("95", "PPG", 16, 3),
                    tile("96", "PBD", 13, 2));

    private ProvinceTiles() {}

    /// @param label three letters
    public record Tile(String label, int column, int row) {}

    /// Empty for a code that no map of today knows.
    public static Optional<Tile> of(String province) {
        return Optional.ofNullable(TILES.get(province));
    }

    /// How many there are.
    static int count() {
        return TILES.size();
    }

    private static Map.Entry<String, Tile> tile(
            String province, String label, int column, int row) {
        return Map.entry(province, new Tile(label, column, row));
    }
}
