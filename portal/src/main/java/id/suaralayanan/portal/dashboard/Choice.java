package id.suaralayanan.portal.dashboard;

import id.suaralayanan.analytics.indicators.Period;
import java.util.Optional;

/// What people choose in filters. Nonsense counts as no choice: a filter never breaks a page.
public final class Choice {
    private Choice() {}

    public static Optional<Period> period(String text) {
        return Period.find(text);
    }

    public static Optional<Period> quarter(String text) {
        return period(text).filter(Choice::isQuarter);
    }

    public static boolean isQuarter(Period period) {
        return period.kind() == Period.Kind.QUARTER;
    }
}
