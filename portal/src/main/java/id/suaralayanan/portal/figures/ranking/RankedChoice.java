package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.units.UnitType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which kind of units in which period a page of the ministry is about.
///
/// @param types kinds with a ranking in some period
/// @param periods periods with a ranking of some kind, newest first
/// @param type empty where there is none
public record RankedChoice(
        List<UnitType> types, List<Period> periods, String type, Optional<Period> period) {
    /// Of what is about all units at all times.
    public static final RankedChoice NONE =
            new RankedChoice(List.of(), List.of(), "", Optional.empty());

    /// What is shown to those who chose nothing.
    ///
    /// @param all kinds of units
    /// @param largest code of the kind with the most units
    static RankedChoice of(
            List<Ranking.Group> groups,
            List<UnitType> all,
            Optional<String> largest,
            LocalDate today) {
        Set<String> ranked = groups.stream().map(Ranking.Group::type).collect(Collectors.toSet());
        List<Period> periods =
                groups.stream()
                        .map(Ranking.Group::period)
                        .distinct()
                        .sorted(
                                Comparator.comparing(Period::lastDay)
                                        .thenComparing(Period::firstDay)
                                        .reversed())
                        .toList();
        return new RankedChoice(
                all.stream().filter(type -> ranked.contains(type.code())).toList(),
                periods,
                largest.orElse(""),
                usual(periods, today));
    }

    /// The same with what somebody chose; what is not among the choices counts as none.
    RankedChoice with(Optional<String> asked, Optional<Period> when) {
        return new RankedChoice(
                types,
                periods,
                asked.filter(code -> types.stream().anyMatch(it -> it.code().equals(code)))
                        .orElse(type),
                when.filter(periods::contains).or(() -> period));
    }

    /// The newest quarter that is over; else the newest quarter; else the newest period.
    ///
    /// @param periods newest first
    static Optional<Period> usual(List<Period> periods, LocalDate today) {
        List<Period> quarters =
                periods.stream().filter(it -> it.kind() == Period.Kind.QUARTER).toList();
        return quarters.stream()
                .filter(quarter -> quarter.lastDay().isBefore(today))
                .findFirst()
                .or(() -> quarters.stream().findFirst())
                .or(() -> periods.stream().findFirst());
    }
}
