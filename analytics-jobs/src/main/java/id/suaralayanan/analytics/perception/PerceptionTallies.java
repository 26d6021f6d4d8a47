package id.suaralayanan.analytics.perception;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The counted answers: table `perception_tally`.
final class PerceptionTallies {
    private static final String MOVED =
            """
            SELECT unit_type, survey, quarter
              FROM advance_perception_tallies(:step, :now)
            """;

    private static final String ALL =
            """
            SELECT DISTINCT u.type AS unit_type, i.survey, t.quarter
              FROM perception_tally t
              JOIN unit u ON u.id = t.unit
              JOIN perception_instrument i ON i.id = t.instrument
            """;

    /// Of two instruments in one period the later one speaks.
    private static final String OF_PERIOD =
            """
            SELECT t.unit, t.instrument, t.respondents, t.bursts, t.total_sum, t.total_squares, t.counts
              FROM perception_tally t
              JOIN unit u ON u.id = t.unit
              JOIN perception_instrument i ON i.id = t.instrument
             WHERE u.type = :type AND i.survey = :survey AND t.quarter BETWEEN :first AND :last
             ORDER BY i.version DESC, t.unit, t.quarter
            """;

    private final JdbcClient database;
    private final Clock clock;

    PerceptionTallies(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What is counted of a unit in a period.
    record Counted(int unit, int instrument, long bursts, PerceptionTally tally) {
        Counted plus(Counted other) {
            return other.instrument == instrument
                    ? new Counted(unit, instrument, bursts + other.bursts, tally.plus(other.tally))
                    : this;
        }
    }

    /// Counts where enough answers came in since, and says where.
    List<SurveyedGroup.Moved> advance() {
        return database.sql(MOVED)
                .param("step", Math.toIntExact(Disclosure.LEAST_PUBLISHED))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> moved(row))
                .list();
    }

    /// Every quarter of every group.
    List<SurveyedGroup.Moved> all() {
        return database.sql(ALL).query((row, _) -> moved(row)).list();
    }

    private static SurveyedGroup.Moved moved(ResultSet row) throws SQLException {
        return new SurveyedGroup.Moved(
                new SurveyedGroup(
                        row.getString("unit_type"),
                        PerceptionSurvey.valueOf(row.getString("survey"))),
                row.getObject("quarter", LocalDate.class));
    }

    /// One for each unit of a group.
    List<Counted> of(SurveyedGroup group, Period period) {
        Map<Integer, Counted> units = new LinkedHashMap<>();
        database.sql(OF_PERIOD)
                .param("type", group.type())
                .param("survey", group.survey().name())
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .query((row, _) -> counted(row))
                .list()
                .forEach(quarter -> units.merge(quarter.unit(), quarter, Counted::plus));
        return List.copyOf(units.values());
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getInt("unit"),
                row.getInt("instrument"),
                row.getLong("bursts"),
                new PerceptionTally(
                        row.getLong("respondents"),
                        row.getLong("total_sum"),
                        row.getLong("total_squares"),
                        List.of((Long[]) row.getArray("counts").getArray())));
    }
}
