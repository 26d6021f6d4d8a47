package id.suaralayanan.analytics.imports.units;

import id.suaralayanan.analytics.imports.Line;
import java.util.SequencedMap;

/// A unit read from a file, good to be stored.
///
/// @param type empty when a known unit keeps its own
/// @param agency name of the agency; empty when the file has none
/// @param timeZone empty when a known unit keeps its own and a new one takes that of its province
/// @param latitude degrees north; empty, with the longitude, when a known unit keeps its place
/// @param services names by code
record UnitRow(
        Line.Row line,
        String code,
        String name,
        String type,
        String region,
        String agency,
        String timeZone,
        String latitude,
        String longitude,
        SequencedMap<String, String> services) {}
