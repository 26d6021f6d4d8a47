package id.suaralayanan.analytics.imports.ratings;

import java.util.Map;

/// The values of the command line of `import-ratings`.
///
/// @param facilitiesFirst column `u8` holds facilities (U9) and `u9` complaints handling (U8)
record RatingOptions(
        String unit, String service, String date, boolean facilitiesFirst, boolean dryRun) {
    static RatingOptions of(Map<String, String> values) {
        return new RatingOptions(
                values.getOrDefault("unit", ""),
                values.getOrDefault("service", ""),
                values.getOrDefault("date", ""),
                values.getOrDefault("order", "official").equals("facilities-first"),
                values.getOrDefault("dry-run", "false").equals("true"));
    }

    /// What an option fills in where the file has nothing.
    String orElse(String cell, String column) {
        if (!cell.isEmpty()) {
            return cell;
        }
        return switch (column) {
            case "unit" -> unit;
            case "service" -> service;
            case "date" -> date;
            default -> "";
        };
    }
}
