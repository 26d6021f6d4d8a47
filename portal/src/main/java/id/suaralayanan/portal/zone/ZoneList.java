package id.suaralayanan.portal.zone;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.ZoneCriterion;
import id.suaralayanan.analytics.indicators.zone.ZoneReadiness;
import id.suaralayanan.analytics.indicators.zone.ZoneRules;
import id.suaralayanan.analytics.indicators.zone.ZoneStage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Units with how ready each is for a stage.
///
/// @param type empty for all
/// @param rows units of which something is known
/// @param unknown how many others there are; they lack everything
public record ZoneList(
        Period period,
        List<Period> periods,
        String type,
        ZoneStage stage,
        ZoneRules rules,
        List<Row> rows,
        int unknown) {
    /// Words of the choices that are no criterion.
    public static final String ALL = "semua";

    public static final String READY = "siap";
    public static final String WAITING = "belum-dinilai";

    public record Row(ZoneUnit unit, ZoneReadiness readiness) {
        static Row of(ZoneUnit unit, ZoneRules rules, ZoneStage stage) {
            return new Row(unit, unit.readiness(rules, stage));
        }

        boolean isNamed(String choice) {
            return switch (choice) {
                case ALL -> true;
                case READY -> readiness.isReady();
                case WAITING -> unit.revision() == 0;
                default ->
                        readiness.onlyMissing().filter(it -> it.name().equals(choice)).isPresent();
            };
        }
    }

    /// Those of a choice: `semua`, `siap`, `belum-dinilai`, or the only criterion that is missing.
    List<Row> of(String choice) {
        return rows.stream().filter(row -> row.isNamed(choice)).toList();
    }

    /// Whether a choice holds units of which nothing is known, too.
    static boolean holdsUnknown(String choice) {
        return choice.equals(ALL) || choice.equals(WAITING);
    }

    /// How many units a choice holds.
    public int count(String choice) {
        return of(choice).size() + (holdsUnknown(choice) ? unknown : 0);
    }

    /// How many miss nothing but one criterion, by that criterion, where there are any.
    public Map<ZoneCriterion, Integer> onlyMissing() {
        Map<ZoneCriterion, Integer> counts = new EnumMap<>(ZoneCriterion.class);
        rows.forEach(row ->
                row.readiness().onlyMissing().ifPresent(it -> counts.merge(it, 1, Integer::sum)));
        return counts;
    }
}
