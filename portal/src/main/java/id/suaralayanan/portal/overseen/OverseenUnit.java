package id.suaralayanan.portal.overseen;

import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.units.Unit;
import java.util.Optional;

/// A unit in the list of those who look after it.
///
/// @param figure of the period, as it is on file
/// @param move since the period before; empty where one of the two has no index
/// @param doubtful whether the answers are being looked into, so that a change is not judged yet
/// @param late complaints past their limit now
public record OverseenUnit(
        Unit unit,
        Optional<Figure> figure,
        Optional<Figure.Move> move,
        boolean doubtful,
        long late) {
    /// Whether enough people answered.
    public enum Sample {
        /// Nobody noted how many people there are.
        UNKNOWN,
        MET,
        SHORT
    }

    public Optional<Figure.Measured> index() {
        return figure.flatMap(Figure::measured);
    }

    public long respondents() {
        return figure.map(Figure::respondents).orElse(0L);
    }

    /// How many answers the regulation asks for; 0 where nobody can tell.
    public long required() {
        return figure.map(found -> found.required().orElse(0)).orElse(0L);
    }

    public Sample sample() {
        if (required() == 0) {
            return Sample.UNKNOWN;
        }
        return respondents() >= required() ? Sample.MET : Sample.SHORT;
    }

    /// Fell for certain.
    boolean isWorse() {
        return !doubtful && move.map(it -> it.certain() && it.points().signum() < 0).orElse(false);
    }
}
