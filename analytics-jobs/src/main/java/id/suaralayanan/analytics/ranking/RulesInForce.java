package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.IntegrityGrade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The versions of the eligibility rules by the day from which they hold.
public record RulesInForce(NavigableMap<LocalDate, EligibilityRules> versions) {
    public static RulesInForce read(JdbcClient database) {
        var versions = new TreeMap<LocalDate, EligibilityRules>();
        database.sql(
                        """
                        SELECT version, valid_from, least_answers, required_sample, least_coverage, every_month, worst_integrity
                          FROM eligibility_rules
                        """)
                .query(row -> {
                    versions.put(row.getObject("valid_from", LocalDate.class), rules(row));
                });
        return new RulesInForce(versions);
    }

    /// Those that held when the period began; a version that comes later never touches it.
    public EligibilityRules of(Period period) {
        return Objects.requireNonNull(versions.floorEntry(period.firstDay()), period.code())
                .getValue();
    }

    private static EligibilityRules rules(ResultSet row) throws SQLException {
        double coverage = row.getDouble("least_coverage");
        var leastCoverage = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(coverage);
        return new EligibilityRules(
                row.getInt("version"),
                row.getLong("least_answers"),
                row.getBoolean("required_sample"),
                leastCoverage,
                row.getBoolean("every_month"),
                IntegrityGrade.valueOf(row.getString("worst_integrity")));
    }
}
