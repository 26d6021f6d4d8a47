package id.suaralayanan.analytics.registry;

import id.suaralayanan.analytics.csv.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Turns the cells of a row, or the fields of a form, into a unit, or says everything that is wrong
/// with them.
public final class UnitReader {
    /// The columns without which there is no unit.
    public static final List<String> NEEDED = List.of("code", "name", "type");

    /// Every column, in the order of a file that is written.
    public static final List<String> COLUMNS =
            List.of(
                    "code",
                    "name",
                    "type",
                    "region",
                    "agency",
                    "timezone",
                    "services",
                    "lat",
                    "lon",
                    "short",
                    "address");

    private static final Pattern CODE =
            Pattern.compile("(" + RegionCode.SHAPE + ")-[A-Z0-9][A-Z0-9-]{0,59}");
    private static final String TYPE = "[A-Z0-9][A-Z0-9-]{0,59}";
    private static final String SERVICE = "[A-Z0-9][A-Z0-9-]{0,39}";
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,10})?");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SHORT_NAME = 80;
    private static final int LONGEST_ADDRESS = 300;

    private static final Map<String, String> ZONES =
            Map.of(
                    "WIB", "Asia/Jakarta",
                    "WITA", "Asia/Makassar",
                    "WIT", "Asia/Jayapura",
                    "ASIA/JAKARTA", "Asia/Jakarta",
                    "ASIA/PONTIANAK", "Asia/Pontianak",
                    "ASIA/MAKASSAR", "Asia/Makassar",
                    "ASIA/JAYAPURA", "Asia/Jayapura");

    private final Predicate<String> isKnownRegion;

    /// @param isKnownRegion whether a region has been brought
    public UnitReader(Predicate<String> isKnownRegion) {
        this.isKnownRegion = isKnownRegion;
    }

    /// @param cells what stands in a column; empty for none
    public Optional<UnitRow> read(UnaryOperator<String> cells, Problems problems) {
        String code = cells.apply("code");
        String region = region(code, cells.apply("region"), problems);
        String name = name("name", cells.apply("name"), LONGEST_NAME, problems);
        String type = type(cells.apply("type"), problems);
        String agency = optional("agency", cells.apply("agency"), LONGEST_NAME, problems);
        String zone = zone(cells.apply("timezone"), problems);
        String latitude = degrees("lat", cells.apply("lat"), -11.5, 6.5, problems);
        String longitude = degrees("lon", cells.apply("lon"), 94, 142, problems);
        if (latitude.isEmpty() != longitude.isEmpty()) {
            problems.add("lat", "place", "lat and lon come together");
        }
        String shortName = optional("short", cells.apply("short"), LONGEST_SHORT_NAME, problems);
        String address = optional("address", cells.apply("address"), LONGEST_ADDRESS, problems);
        List<ServiceRow> services = services(cells.apply("services"), problems);
        return problems.isEmpty()
                ? Optional.of(
                        new UnitRow(
                                code, name, shortName, type, region, agency, zone, latitude,
                                longitude, address, services))
                : Optional.empty();
    }

    /// Whether a text can be the code of a unit.
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /// A service by itself.
    public static Optional<ServiceRow> service(String code, String name, Problems problems) {
        if (!code.matches(SERVICE)) {
            problems.add("code", "service", "code is not like KTP-EL");
        }
        String checked = name("name", name, LONGEST_NAME, problems);
        return problems.isEmpty() ? Optional.of(new ServiceRow(code, checked)) : Optional.empty();
    }

    private static String optional(String column, String text, int longest, Problems problems) {
        return text.isEmpty() ? text : name(column, text, longest, problems);
    }

    static String name(String column, String name, int longest, Problems problems) {
        problems.refuseFormula(column, name);
        if (name.isEmpty() || name.length() > longest) {
            problems.add(column, "length", "%s must have 1 to %d characters", column, longest);
        }
        return name;
    }

    private static String type(String cell, Problems problems) {
        String type = cell.toUpperCase(Locale.ROOT);
        if (!type.isEmpty() && !type.matches(TYPE)) {
            problems.add("type", "type", "type is not like DISDUKCAPIL-KOTA");
        }
        return type;
    }

    private String region(String code, String cell, Problems problems) {
        var parts = CODE.matcher(code);
        if (!parts.matches()) {
            problems.add("code", "unit", "code is not like 64.71-DISDUKCAPIL");
            return "";
        }
        String region = parts.group(1);
        if (!cell.isEmpty() && !cell.equals(region)) {
            problems.add("region", "other-region", "region is not the one in the code");
        }
        if (!isKnownRegion.test(region)) {
            problems.add("code", "unknown-region", "unknown region: run import-regions first");
        }
        return region;
    }

    private static String zone(String cell, Problems problems) {
        String zone = cell.isEmpty() ? "" : ZONES.get(cell.toUpperCase(Locale.ROOT));
        if (zone == null) {
            problems.add(
                    "timezone", "zone", "timezone is not WIB, WITA, WIT or like Asia/Makassar");
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
            problems.add(column, "degrees", "%s is not from %s to %s degrees", column, least, most);
        }
        return fits ? cell : "";
    }

    /// The zone of a region, by its province.
    public static String usualZone(String region) {
        return switch (region.substring(0, 2)) {
            case "61", "62" -> "Asia/Pontianak";
            case "51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76" ->
                    "Asia/Makassar";
            case "81", "82", "91", "92", "93", "94", "95", "96", "97" -> "Asia/Jayapura";
            default -> "Asia/Jakarta";
        };
    }

    /// `CODE=Name|CODE=Name`.
    private static List<ServiceRow> services(String cell, Problems problems) {
        var services = new LinkedHashMap<String, ServiceRow>();
        for (String pair : cell.isEmpty() ? new String[0] : cell.split("\\|", -1)) {
            int equals = pair.indexOf('=');
            String code = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
            if (equals < 0 || !code.matches(SERVICE)) {
                problems.add(
                        "services",
                        "services",
                        "services are not like KTP-EL=KTP elektronik|KK=Kartu keluarga");
                return List.of();
            }
            String name =
                    name(
                            "service " + code,
                            pair.substring(equals + 1).strip(),
                            LONGEST_NAME,
                            problems);
            if (services.put(code, new ServiceRow(code, name)) != null) {
                problems.add("services", "service-twice", "service %s comes twice", code);
            }
        }
        return List.copyOf(services.values());
    }
}
