package id.suaralayanan.analytics.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A unit that can enter the registry.
///
/// @param shortName empty when a known unit keeps its own and a new one takes the name
/// @param type empty when a known unit keeps its own
/// @param agency name of the agency; empty when there is none
/// @param timeZone empty when a known unit keeps its own and a new one takes that of its province
/// @param latitude degrees north; empty, with the longitude, when a known unit keeps its place
/// @param address empty when a known unit keeps its own
public record UnitRow(
        String code,
        String name,
        String shortName,
        String type,
        String region,
        String agency,
        String timeZone,
        String latitude,
        String longitude,
        String address,
        List<ServiceRow> services) {
    public UnitRow {
        services = List.copyOf(services);
    }

    /// The object that the database's `store_units` takes.
    public Map<String, Object> stored() {
        var row = new LinkedHashMap<String, Object>();
        row.put("code", code);
        row.put("name", name);
        row.put("shortName", shortName);
        row.put("type", type);
        row.put("region", region);
        row.put("agency", agency);
        row.put("timeZone", timeZone);
        row.put("usualZone", UnitReader.usualZone(region));
        row.put("latitude", latitude);
        row.put("longitude", longitude);
        row.put("address", address);
        row.put("services", services);
        return row;
    }
}
