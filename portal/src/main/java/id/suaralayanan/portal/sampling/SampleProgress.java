package id.suaralayanan.portal.sampling;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.RequiredSample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/// How far a sample is.
///
/// @param visits people who used the service in the period; empty where nobody noted it
/// @param reached who answered so far
/// @param projected who will have answered at the end of the period, when it goes on like this;
///   empty in its first days
public record SampleProgress(OptionalLong visits, long reached, OptionalLong projected) {
    /// Of a period; in fewer days nobody can tell how it goes on.
    private static final long LEAST_DAYS = 7;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Whether enough people answer.
    public enum Verdict {
        /// Nobody noted how many people there are.
        UNKNOWN,
        MET,
        /// At this pace it will be met by the end of the period.
        ON_COURSE,
        /// In the first days of a period nobody can tell how it goes on.
        TOO_EARLY,
        SHORT
    }

    static SampleProgress of(Period period, LocalDate today, OptionalLong visits, long reached) {
        return new SampleProgress(visits, reached, projected(period, today, reached));
    }

    private static OptionalLong projected(Period period, LocalDate today, long reached) {
        if (period.lastDay().isBefore(today)) {
            return OptionalLong.of(reached);
        }
        long days = ChronoUnit.DAYS.between(period.firstDay(), period.lastDay()) + 1;
        long over = ChronoUnit.DAYS.between(period.firstDay(), today) + 1;
        return over < LEAST_DAYS
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(reached, reached * days / over));
    }

    /// How many the regulation asks for; empty where nobody can tell.
    public OptionalLong required() {
        return RequiredSample.of(visits);
    }

    public long missing() {
        return Math.max(0, required().orElse(0) - reached);
    }

    public Verdict verdict() {
        OptionalLong required = required();
        if (required.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (reached >= required.getAsLong()) {
            return Verdict.MET;
        }
        if (projected.isEmpty()) {
            return Verdict.TOO_EARLY;
        }
        return projected.getAsLong() >= required.getAsLong() ? Verdict.ON_COURSE : Verdict.SHORT;
    }

    /// Of those who used the service, how many in a hundred answered. More answers than visits say
    /// that the visits are noted wrongly: there is no rate.
    public Optional<BigDecimal> responseRate() {
        long all = visits.orElse(0);
        return all == 0 || reached > all
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(reached)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
    }

    public boolean hasMoreAnswersThanVisits() {
        return visits.isPresent() && reached > visits.getAsLong();
    }
}
