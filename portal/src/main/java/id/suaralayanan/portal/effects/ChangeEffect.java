package id.suaralayanan.portal.effects;

import id.suaralayanan.analytics.indicators.statistics.DifferenceInDifferences;
import java.math.BigDecimal;
import java.time.LocalDate;

/// What can be told of a change: how far the element moved beyond that of the peers, or why nothing
/// can be said.
public sealed interface ChangeEffect {
    /// Key of its sentence.
    String key();

    /// @param from the day on which it can be looked at
    record TooEarly(LocalDate from) implements ChangeEffect {
        @Override
        public String key() {
            return "effect.early";
        }
    }

    /// The office has too few answers before or after.
    record TooFewAnswers() implements ChangeEffect {
        @Override
        public String key() {
            return "effect.few";
        }
    }

    /// Too few offices of the kind have enough answers.
    record TooFewPeers() implements ChangeEffect {
        @Override
        public String key() {
            return "effect.peers";
        }
    }

    /// In points of the scale from 1 to 4.
    record Measured(DifferenceInDifferences found) implements ChangeEffect {
        @Override
        public String key() {
            return switch (found.side()) {
                case ABOVE -> "effect.above";
                case BELOW -> "effect.below";
                case NEITHER -> "effect.neither";
            };
        }

        public BigDecimal points() {
            return BigDecimal.valueOf(found.effect());
        }

        public BigDecimal low() {
            return BigDecimal.valueOf(found.low());
        }

        public BigDecimal high() {
            return BigDecimal.valueOf(found.high());
        }

        public int peers() {
            return found.peers();
        }
    }

    /// Whether it is a figure.
    default boolean isMeasured() {
        return this instanceof Measured;
    }
}
