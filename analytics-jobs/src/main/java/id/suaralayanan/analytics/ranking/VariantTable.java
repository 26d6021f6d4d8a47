package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.ranking.Multiverse.Line;
import id.suaralayanan.analytics.ranking.PeerComparison.Group;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stored variants of rankings: table `ranking_variant`, and `lead_probability` of
/// `ranking_row`.
record VariantTable(JdbcClient database, Clock clock) {
    /// Rankings that have been made since their variants were; longer periods than a quarter only
    /// once they are over, months never.
    List<Group> outdated() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database
                .sql(
                        """
                        SELECT type, period
                          FROM ranking
                         WHERE status <> 'PUBLISHED' AND (variants_at IS NULL OR variants_at < computed_at)
                         ORDER BY period DESC, type
                        """)
                .query((row, _) ->
                        new Group(row.getString("type"), Period.parse(row.getString("period"))))
                .list()
                .stream()
                .filter(group -> isDue(group.period(), today))
                .toList();
    }

    private static boolean isDue(Period period, LocalDate today) {
        return switch (period.kind()) {
            case MONTH -> false;
            case QUARTER -> true;
            case SEMESTER, YEAR -> period.lastDay().isBefore(today);
        };
    }

    /// In place of earlier ones.
    void replace(Group group, List<Line> lines) {
        of(group, "DELETE FROM ranking_variant WHERE type = :type AND period = :period").update();
        of(
                        group,
                        """
                        INSERT INTO ranking_variant (type, period, unit, variant, ikm, grade, tier)
                        SELECT r.type, r.period, l.unit, l.variant, l.ikm, l.grade, l.tier
                          FROM unnest(:units, :variants, :ikms::numeric[], :grades, :tiers) AS l (unit, variant, ikm, grade, tier)
                          JOIN ranking_row AS r ON r.type = :type AND r.period = :period AND r.unit = l.unit
                        """)
                .param("units", lines.stream().mapToInt(Line::unit).toArray())
                .param("variants", texts(lines, Line::variant))
                .param("ikms", texts(lines, Line::ikm))
                .param("grades", texts(lines, Line::grade))
                .param("tiers", texts(lines, Line::tier))
                .update();
    }

    /// Probabilities to be among the best tenth, in the order of the units.
    void leading(Group group, List<Contender> units, double[] probabilities) {
        of(
                        group,
                        """
                        UPDATE ranking_row AS r
                           SET lead_probability = l.probability
                          FROM unnest(:units, :probabilities::float8[]) AS l (unit, probability)
                         WHERE r.type = :type AND r.period = :period AND r.unit = l.unit
                        """)
                .param("units", units.stream().mapToInt(Contender::unit).toArray())
                .param("probabilities", probabilities)
                .update();
        of(group, "UPDATE ranking SET variants_at = :now WHERE type = :type AND period = :period")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec of(Group group, String sql) {
        return database.sql(sql).param("type", group.type()).param("period", group.period().code());
    }

    private static @Nullable String[] texts(
            List<Line> lines, Function<Line, ? extends @Nullable Object> column) {
        return lines.stream()
                .map(line -> {
                    Object value = column.apply(line);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }
}
