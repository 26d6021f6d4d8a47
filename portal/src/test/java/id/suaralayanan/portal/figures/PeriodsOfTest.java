package id.suaralayanan.portal.figures;

import id.suaralayanan.portal.web.Messages;

/// Names of periods for tests without a portal.
public final class PeriodsOfTest {
    private PeriodsOfTest() {}

    public static Periods of(Messages messages) {
        return new Periods(messages);
    }
}
