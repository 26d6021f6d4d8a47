package id.suaralayanan.analytics.indicators.zone;

import java.math.BigDecimal;
import java.util.Collection;

/// A number and between which two it may lie.
public record Bounds(BigDecimal value, BigDecimal low, BigDecimal high) {
    static final Bounds ZERO = exact(BigDecimal.ZERO);

    /// A number that is known.
    public static Bounds exact(BigDecimal value) {
        return new Bounds(value, value, value);
    }

    /// The ends are added as they are: wider than need be, never narrower.
    static Bounds sum(Collection<Bounds> parts) {
        return parts.stream().reduce(ZERO, Bounds::plus);
    }

    private Bounds plus(Bounds other) {
        return new Bounds(value.add(other.value), low.add(other.low), high.add(other.high));
    }

    /// Whether it may be this number only.
    public boolean isExact() {
        return low.compareTo(high) == 0;
    }
}
