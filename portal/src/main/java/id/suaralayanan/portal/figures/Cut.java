package id.suaralayanan.portal.figures;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.VisitClass;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import org.jspecify.annotations.Nullable;

/// Which answers a figure is about: those of a unit in a period, or of one service or channel, or
/// those that came with a visit code, or without.
public record Cut(
        Unit unit,
        Period period,
        @Nullable Service service,
        @Nullable Channel channel,
        @Nullable VisitClass visits) {
    /// All answers of a unit in a period.
    public static Cut whole(Unit unit, Period period) {
        return new Cut(unit, period, null, null, null);
    }

    public boolean isWhole() {
        return service == null && channel == null && visits == null;
    }
}
