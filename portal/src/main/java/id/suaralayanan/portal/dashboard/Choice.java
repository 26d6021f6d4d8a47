package id.suaralayanan.portal.dashboard;

import id.suaralayanan.analytics.indicators.Period;
import java.util.Optional;

/// What people choose in filters. Nonsense counts as no choice: a filter never breaks a page.
final class Choice {
    private Choice() {}

    static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Optional<Period> quarter(String text) {
        return period(text).filter(Choice::isQuarter);
    }

    static boolean isQuarter(Period period) {
        return period.kind() == Period.Kind.QUARTER;
    }
}
