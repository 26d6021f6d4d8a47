package id.suaralayanan.portal.publications;

import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a publication is going to say of a unit, for its own officers.
///
/// @param place range of places among `compared` units; absent where it is not compared
public record OwnFigure(
        Publication publication,
        long respondents,
        Optional<BigDecimal> ikm,
        Optional<String> grade,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<String> place,
        long compared,
        List<Reason> reasons) {
    public OwnFigure {
        reasons = List.copyOf(reasons);
    }
}
