package id.suaralayanan.analytics.perception;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.Conversion;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How scores become an index, by the versioned rules: table `zone_rules`.
public final class ConversionRule {
    private ConversionRule() {}

    /// The conversion in force on the last day of a period.
    public static Conversion of(JdbcClient database, Period period) {
        return database.sql(
                        """
                        SELECT conversion
                          FROM zone_rules
                         ORDER BY valid_from <= :day DESC, abs(valid_from - :day)
                         LIMIT 1
                        """)
                .param("day", period.lastDay())
                .query((row, _) -> Conversion.valueOf(row.getString("conversion")))
                .single();
    }
}
