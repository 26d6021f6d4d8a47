package id.suaralayanan.portal.units;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// The time of the ministry's house (*Waktu Indonesia Barat*): days and hours of what belongs to no
/// unit.
public final class CentralTime {
    public static final String NAME = "Asia/Jakarta";
    public static final ZoneId ZONE = ZoneId.of(NAME);

    private CentralTime() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
