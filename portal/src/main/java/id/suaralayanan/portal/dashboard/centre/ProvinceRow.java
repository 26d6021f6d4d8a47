package id.suaralayanan.portal.dashboard.centre;

import id.suaralayanan.portal.figures.ranking.Place;
import id.suaralayanan.portal.figures.ranking.Ranking;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The units of a peer group in one province.
///
/// @param units all of them
/// @param compared those that can be compared
/// @param questioned those whose answers are being looked into
public record ProvinceRow(
        String code,
        String name,
        long units,
        long compared,
        long above,
        long below,
        long questioned) {
    private static final int SIDE = 36;

    /// Provinces that have units of the group, the least covered first.
    static List<ProvinceRow> of(Ranking ranking, UnaryOperator<String> names) {
        Map<String, List<Place>> provinces =
                ranking.places().stream()
                        .collect(
                                Collectors.groupingBy(
                                        place -> code(place), TreeMap::new, Collectors.toList()));
        return provinces.entrySet().stream()
                .map(own -> of(own.getKey(), names.apply(own.getKey()), own.getValue()))
                .sorted(
                        Comparator.comparingLong(ProvinceRow::percent)
                                .thenComparing(ProvinceRow::name))
                .toList();
    }

    private static String code(Place place) {
        return place.unit().region().substring(0, 2);
    }

    private static ProvinceRow of(String code, String name, List<Place> places) {
        return new ProvinceRow(
                code,
                name,
                places.size(),
                places.stream().filter(Place::isRanked).count(),
                places.stream().filter(Ranking.Part.ABOVE::holds).count(),
                places.stream().filter(Ranking.Part.BELOW::holds).count(),
                places.stream().filter(Place::questioned).count());
    }

    /// Share of its units that can be compared, in whole percent.
    public long percent() {
        return Math.round(100.0 * compared / units);
    }

    public boolean isOnTheMap() {
        return ProvinceTiles.of(code).isPresent();
    }

    public String label() {
        return ProvinceTiles.of(code).map(ProvinceTiles.Tile::label).orElse(code);
    }

    public int x() {
        return ProvinceTiles.of(code).map(tile -> SIDE * tile.column()).orElse(0);
    }

    public int y() {
        return ProvinceTiles.of(code).map(tile -> SIDE * tile.row()).orElse(0);
    }

    /// Of its tile: the darker, the more of its units can be compared.
    public String colour() {
        if (compared == 0) {
            return "#d4d4d4";
        }
        return percent() == 100 ? "#083575" : percent() >= 50 ? "#4d93fc" : "#bcd6fb";
    }

    /// Of the letters on it.
    public String ink() {
        return percent() == 100 ? "#ffffff" : "#1f1f1f";
    }
}
