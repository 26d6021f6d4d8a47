package id.suaralayanan.portal.units;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Made-up units for tests without a database.
public final class TestUnits {
    private TestUnits() {}

    /// One of many of a group.
    public static Unit number(int number) {
        return unit(number, "11-UJI-" + number, "Kantor %02d".formatted(number), "11", null);
    }

    /// The only one of its region.
    public static Unit in(String region, @Nullable String agency) {
        return unit(1, region + "-UJI", "Kantor uji", region, agency);
    }

    private static Unit unit(
            int id, String code, String name, String region, @Nullable String agency) {
        return new Unit(
                id,
                code,
                name,
                name,
                "UJI",
                region,
                agency,
                ZoneId.of("Asia/Jakarta"),
                "NASIONAL",
                null,
                null,
                null,
                false,
                false);
    }
}
