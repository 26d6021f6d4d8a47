package id.suaralayanan.portal.units;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The whole registry at one moment, indexed by what is asked for.
record Snapshot(
        String version,
        List<Unit> units,
        Map<String, Unit> byCode,
        Map<String, Integer> formerCodes,
        Map<Integer, Unit> byId,
        Map<Integer, List<Unit>> byHeir,
        Map<Integer, List<Service>> services,
        Map<String, FeedbackPoint> points,
        Map<Integer, List<FeedbackPoint>> pointsByUnit,
        List<UnitType> types,
        Map<String, String> regions) {
    static Snapshot of(
            String version,
            List<Unit> units,
            List<Units.FormerCode> formerCodes,
            List<Service> services,
            List<FeedbackPoint> points,
            List<UnitType> types,
            List<Units.Region> regions) {
        return new Snapshot(
                version,
                List.copyOf(units),
                units.stream().collect(toUnmodifiableMap(Unit::code, identity())),
                formerCodes.stream()
                        .collect(toUnmodifiableMap(Units.FormerCode::code, Units.FormerCode::unit)),
                units.stream().collect(toUnmodifiableMap(Unit::id, identity())),
                units.stream().filter(unit -> unit.heir() != null).collect(groupingBy(Unit::heir)),
                services.stream().collect(groupingBy(Service::unit)),
                points.stream().collect(toUnmodifiableMap(FeedbackPoint::code, identity())),
                points.stream()
                        .sorted(Comparator.comparing(FeedbackPoint::label))
                        .collect(groupingBy(FeedbackPoint::unit)),
                List.copyOf(types),
                regions.stream()
                        .collect(toUnmodifiableMap(Units.Region::code, Units.Region::name)));
    }

    /// The regions one step inside a region that have units; those of the whole country are its
    /// provinces.
    List<Area> areasIn(String region) {
        var inside = region.isEmpty() ? "" : region + ".";
        int length = region.isEmpty() ? 2 : region.length() + (region.length() < 8 ? 3 : 5);
        var counts = new TreeMap<String, Integer>();
        units.stream()
                .map(Unit::region)
                .filter(code -> code.startsWith(inside) && code.length() >= length)
                .forEach(code -> counts.merge(code.substring(0, length), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry ->
                        new Area(
                                entry.getKey(),
                                regions.getOrDefault(entry.getKey(), entry.getKey()),
                                entry.getValue()))
                .toList();
    }
}
