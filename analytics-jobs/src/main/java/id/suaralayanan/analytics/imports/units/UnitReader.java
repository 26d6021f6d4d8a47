package id.suaralayanan.analytics.imports.units;

import id.suaralayanan.analytics.imports.CsvColumns;
import id.suaralayanan.analytics.imports.Line.Row;
import id.suaralayanan.analytics.imports.Problems;
import id.suaralayanan.analytics.imports.RegionCode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns rows into units, or says everything that is wrong with them.
final class UnitReader {
    private static final Pattern CODE =
            Pattern.compile("(" + RegionCode.SHAPE + ")-[A-Z0-9][A-Z0-9-]{0,59}");
    private static final String TYPE = "[A-Z0-9][A-Z0-9-]{0,59}";
    private static final String SERVICE = "[A-Z0-9][A-Z0-9-]{0,39}";
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,10})?");
    private static final int LONGEST_NAME = 200;

    private static final Map<String, String> ZONES =
            Map.of(
                    "WIB", "Asia/Jakarta",
                    "WITA", "Asia/Makassar",
                    "WIT", "Asia/Jayapura",
                    "ASIA/JAKARTA", "Asia/Jakarta",
                    "ASIA/PONTIANAK", "Asia/Pontianak",
                    "ASIA/MAKASSAR", "Asia/Makassar",
                    "ASIA/JAYAPURA", "Asia/Jayapura");

    private final CsvColumns table;
    private final Set<String> regions;

    /// @param regions codes of the known regions; empty when none has been brought yet, and then
    ///   any is good
    UnitReader(CsvColumns table, Set<String> regions) {
        this.table = table;
        this.regions = regions;
    }

    Optional<UnitRow> read(Row row, Problems problems) {
        CsvColumns.Cells cells = table.cells(row, problems);
        String code = cells.get("code");
        String name = name("name", cells.get("name"), problems);
        String type = type(cells.get("type"), problems);
        String region = region(code, cells.get("region"), problems);
        String agency = cells.get("agency");
        if (!agency.isEmpty()) {
            name("agency", agency, problems);
        }
        String zone = zone(cells.get("timezone"), problems);
        String latitude = degrees("lat", cells.get("lat"), -11.5, 6.5, problems);
        String longitude = degrees("lon", cells.get("lon"), 94, 142, problems);
        if (latitude.isEmpty() != longitude.isEmpty()) {
            problems.add("lat and lon come together");
        }
        SequencedMap<String, String> services = services(cells.get("services"), problems);
        return problems.isEmpty()
                ? Optional.of(
                        new UnitRow(
                                row, code, name, type, region, agency, zone, latitude, longitude,
                                services))
                : Optional.empty();
    }

    private static String name(String column, String name, Problems problems) {
        problems.refuseFormula(column, name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(column + " must have 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private static String type(String cell, Problems problems) {
        String type = cell.toUpperCase(Locale.ROOT);
        if (!type.isEmpty() && !type.matches(TYPE)) {
            problems.add("type is not like DISDUKCAPIL-KOTA");
        }
        return type;
    }

    private String region(String code, String cell, Problems problems) {
        var parts = CODE.matcher(code);
        if (!parts.matches()) {
            problems.add("code is not like 64.71-DISDUKCAPIL");
            return "";
        }
        String region = parts.group(1);
        if (!cell.isEmpty() && !cell.equals(region)) {
            problems.add("region is not the one in the code");
        }
        if (!regions.isEmpty() && !regions.contains(region)) {
            problems.add("unknown region: run import-regions first");
        }
        return region;
    }

    private static String zone(String cell, Problems problems) {
        String zone = cell.isEmpty() ? "" : ZONES.get(cell.toUpperCase(Locale.ROOT));
        if (zone == null) {
            problems.add("timezone is not WIB, WITA, WIT or like Asia/Makassar");
            return "";
        }
        return zone;
    }

    private static String degrees(
            String column, String cell, double least, double most, Problems problems) {
        if (cell.isEmpty()) {
            return cell;
        }
        boolean fits =
                DEGREES.matcher(cell).matches()
                        && Double.parseDouble(cell) >= least
                        && Double.parseDouble(cell) <= most;
        if (!fits) {
            problems.add("%s is not from %s to %s degrees".formatted(column, least, most));
        }
        return fits ? cell : "";
    }

    /// The zone of a region, by its province.
    static String usualZone(String region) {
        return switch (region.substring(0, 2)) {
            case "61", "62" -> "Asia/Pontianak";
            case "51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76" ->
                    "Asia/Makassar";
            case "81", "82", "91", "92", "93", "94", "95", "96", "97" -> "Asia/Jayapura";
            default -> "Asia/Jakarta";
        };
    }

    /// `CODE=Name|CODE=Name`.
    private static SequencedMap<String, String> services(String cell, Problems problems) {
        var services = new LinkedHashMap<String, String>();
        for (String pair : cell.isEmpty() ? new String[0] : cell.split("\\|", -1)) {
            int equals = pair.indexOf('=');
            String code = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
            if (equals < 0 || !code.matches(SERVICE)) {
                problems.add("services are not like KTP-EL=KTP elektronik|KK=Kartu keluarga");
                return services;
            }
            String name = name("service " + code, pair.substring(equals + 1).strip(), problems);
            if (services.put(code, name) != null) {
                problems.add("service " + code + " comes twice");
            }
        }
        return services;
    }
}
