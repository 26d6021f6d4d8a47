package id.suaralayanan.portal.overseen;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Units to be looked at first.
enum OverseenState {
    /// Complaints are past their limit.
    LATE(unit -> unit.late() > 0),
    /// Fewer answers than the regulation asks for.
    SHORT(unit -> unit.sample() == OverseenUnit.Sample.SHORT),
    /// The index fell by more than chance would do.
    WORSE(OverseenUnit::isWorse),
    /// There is no index.
    SILENT(unit -> unit.index().isEmpty());

    private final Predicate<OverseenUnit> holds;

    OverseenState(Predicate<OverseenUnit> holds) {
        this.holds = holds;
    }

    /// How an address names it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it fits the word that is asked for; every unit fits no word, and one that is none.
    static Predicate<OverseenUnit> of(String code) {
        return Stream.of(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .map(state -> state.holds)
                .orElse(_ -> true);
    }
}
