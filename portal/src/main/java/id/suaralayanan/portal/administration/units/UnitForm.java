package id.suaralayanan.portal.administration.units;

import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.registry.UnitReader;
import id.suaralayanan.analytics.registry.UnitRow;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What an admin typed for a unit; an absent part is empty. The fields are named after the columns
/// of a file of units.
///
/// @param version of the unit that the admin saw; empty for a new one
public record UnitForm(
        String code,
        String name,
        String shortName,
        String type,
        String agency,
        String timezone,
        String lat,
        String lon,
        String address,
        String version) {
    static final UnitForm EMPTY = new UnitForm("", "", "", "", "", "", "", "", "", "");

    static UnitForm of(UnaryOperator<String> field) {
        return new UnitForm(
                field.apply("code").toUpperCase(Locale.ROOT),
                field.apply("name"),
                field.apply("short"),
                field.apply("type").toUpperCase(Locale.ROOT),
                field.apply("agency"),
                field.apply("timezone"),
                field.apply("lat").replace(',', '.'),
                field.apply("lon").replace(',', '.'),
                field.apply("address"),
                field.apply("versi"));
    }

    /// The same of another version, or of the code in the address.
    UnitForm with(String known, String other) {
        return new UnitForm(
                known, name, shortName, type, agency, timezone, lat, lon, address, other);
    }

    /// The unit, by the rule of the files of units; here the type and the region must be known or
    /// named.
    Optional<UnitRow> unit(Predicate<String> isKnownRegion, Problems problems) {
        var row = new UnitReader(isKnownRegion).read(this::column, problems);
        if (type.isEmpty()) {
            problems.add("type", "no-type", "type is missing");
        }
        return row.filter(_ -> problems.isEmpty());
    }

    private String column(String column) {
        return switch (column) {
            case "code" -> code;
            case "name" -> name;
            case "short" -> shortName;
            case "type" -> type;
            case "agency" -> agency;
            case "timezone" -> timezone;
            case "lat" -> lat;
            case "lon" -> lon;
            case "address" -> address;
            default -> "";
        };
    }
}
