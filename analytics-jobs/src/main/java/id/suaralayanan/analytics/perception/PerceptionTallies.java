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
public final class PerceptionTallies {
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
            SELECT u.type AS unit_type, i.survey, t.unit, u.code, u.name, u.region, t.instrument,
                   i.survey || ' ' || i.version AS title, t.respondents, t.bursts, t.total_sum, t.total_squares, t.counts
              FROM perception_tally t
              JOIN unit u ON u.id = t.unit
              JOIN perception_instrument i ON i.id = t.instrument
             WHERE t.quarter BETWEEN :first AND :last
               AND (:type = '' OR u.type = :type)
               AND (:survey = '' OR i.survey = :survey)
             ORDER BY i.version DESC, t.unit, t.quarter
            """;

    private final JdbcClient database;
    private final Clock clock;

    public PerceptionTallies(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What is counted of a unit in a period.
    ///
    /// @param title of the instrument, `SPAK 1`
    public record Counted(
            int unit,
            String code,
            String name,
            String region,
            int instrument,
            String title,
            long bursts,
            PerceptionTally tally) {
        Counted plus(Counted other) {
            return other.instrument == instrument
                    ? new Counted(
                            unit,
                            code,
                            name,
                            region,
                            instrument,
                            title,
                            bursts + other.bursts,
                            tally.plus(other.tally))
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
        return new SurveyedGroup.Moved(group(row), row.getObject("quarter", LocalDate.class));
    }

    /// One for each unit of a group.
    List<Counted> of(SurveyedGroup group, Period period) {
        return read(group.type(), group.survey().name(), period).getOrDefault(group, List.of());
    }

    /// One for each unit of each group.
    public Map<SurveyedGroup, List<Counted>> of(Period period) {
        return read("", "", period);
    }

    private Map<SurveyedGroup, List<Counted>> read(String type, String survey, Period period) {
        Map<SurveyedGroup, Map<Integer, Counted>> groups = new LinkedHashMap<>();
        database.sql(OF_PERIOD)
                .param("type", type)
                .param("survey", survey)
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .query(row -> {
                    Counted quarter = counted(row);
                    groups.computeIfAbsent(group(row), _ -> new LinkedHashMap<>())
                            .merge(quarter.unit(), quarter, Counted::plus);
                });
        Map<SurveyedGroup, List<Counted>> counted = new LinkedHashMap<>();
        groups.forEach((group, units) -> counted.put(group, List.copyOf(units.values())));
        return counted;
    }

    private static SurveyedGroup group(ResultSet row) throws SQLException {
        return new SurveyedGroup(
                row.getString("unit_type"), PerceptionSurvey.valueOf(row.getString("survey")));
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getInt("unit"),
                row.getString("code"),
                row.getString("name"),
                row.getString("region"),
                row.getInt("instrument"),
                row.getString("title"),
                row.getLong("bursts"),
                new PerceptionTally(
                        row.getLong("respondents"),
                        row.getLong("total_sum"),
                        row.getLong("total_squares"),
                        List.of((Long[]) row.getArray("counts").getArray())));
    }
}
