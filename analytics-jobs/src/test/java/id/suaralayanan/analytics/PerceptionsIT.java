package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// IPKP and IPAK from stored answers, by the job.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PerceptionsIT {
    @AutoClose private static TestJobs jobs;

    @BeforeAll
    static void office() {
        jobs = TestJobs.fresh().withOffices(2);
    }

    private static void answers(int unit, int people, String day, String scores) {
        jobs.sql(
                """
                INSERT INTO perception_answer (received_at, unit, instrument, answered_on, channel, scores)
                SELECT now(), u.id, 2, '%3$s', 'QR', '{%4$s}'
                  FROM unit u, generate_series(1, %2$d)
                 WHERE u.code = '64-UJI-%1$d'
                """
                        .formatted(unit, people, day, scores));
    }

    private static String figure(int unit, String period) {
        return jobs.owner
                .sql(
                        """
                        SELECT coalesce(max(f.value || ' ' || f.respondents || ' ' || f.other_value), 'none')
                          FROM perception_figure f
                          JOIN unit u ON u.id = f.unit
                         WHERE u.code = '64-UJI-%d' AND f.survey = 'SPAK' AND f.period = '%s'
                        """
                                .formatted(unit, period))
                .query(String.class)
                .single();
    }

    @Test
    @Order(1)
    void nineAnswersMakeNoFigureAndTheTenthMakesThree() {
        answers(1, 8, "2026-08-10", "6,6,6,6,6");
        answers(1, 1, "2026-08-11", "5,5,5,5,5");
        jobs.run("perceptions");
        assertThat(figure(1, "2026-Q3")).isEqualTo("none");

        answers(1, 1, "2026-08-11", "5,5,5,5,5");
        jobs.run("perceptions");
        assertThat(figure(1, "2026-Q3")).isEqualTo("3.87 10 3.84");
        assertThat(figure(1, "2026-S2")).isEqualTo("3.87 10 3.84");
        assertThat(figure(1, "2026")).isEqualTo("3.87 10 3.84");
    }

    /// Two looks at the figure never differ by one person's answer.
    @Test
    @Order(2)
    void oneMoreAnswerMovesNothingUntilTenHaveCome() {
        for (int more = 0; more < 9; more++) {
            answers(1, 1, "2026-09-01", "1,1,1,1,1");
            jobs.run("perceptions");
            assertThat(figure(1, "2026-Q3")).isEqualTo("3.87 10 3.84");
        }
        answers(1, 1, "2026-09-02", "1,1,1,1,1");
        jobs.run("perceptions");

        assertThat(figure(1, "2026-Q3")).isEqualTo("2.27 20 1.92");
    }

    @Test
    @Order(3)
    void aYearIsTheSumOfItsQuartersAndPeersAreApart() {
        answers(1, 20, "2026-10-05", "6,6,6,6,6");
        answers(2, 12, "2026-10-05", "4,4,4,4,4");
        jobs.run("perceptions");

        assertThat(figure(1, "2026-Q4")).isEqualTo("4.00 20 4.00");
        assertThat(figure(1, "2026")).isEqualTo("3.13 40 2.96");
        assertThat(figure(2, "2026")).isEqualTo("2.67 12 2.40");
        assertThat(figure(2, "2026-Q3")).isEqualTo("none");
    }

    @Test
    @Order(4)
    void countsEachItemByItsDirection() {
        jobs.sql("UPDATE perception_item SET reversed = true WHERE instrument = 2 AND number = 1");
        answers(2, 10, "2026-05-05", "1,6,6,6,6");
        jobs.run("perceptions");

        assertThat(figure(2, "2026-Q2")).isEqualTo("4.00 10 4.00");
        assertThat(
                        jobs.owner
                                .sql(
                                        "SELECT counts[1:6]::text FROM perception_tally WHERE quarter = '2026-04-01'")
                                .query(String.class)
                                .single())
                .isEqualTo("{0,0,0,0,0,10}");
    }

    @Test
    @Order(5)
    void anAnswerIsWholeAndStays() {
        assertThatThrownBy(() -> answers(1, 1, "2026-10-05", "6,6,6,6"))
                .hasMessageContaining("4 scores");
        assertThatThrownBy(() -> answers(1, 1, "2026-10-05", "6,6,6,6,7"))
                .hasMessageContaining("perception_answer");
        assertThatThrownBy(() -> jobs.sql("UPDATE perception_answer SET channel = 'WEB'"))
                .hasMessageContaining("append-only");
    }

    @Test
    @Order(6)
    void anotherConversionIsAnotherVersionOfTheRules() {
        jobs.sql("INSERT INTO zone_rules VALUES (2, '2026-10-01', 'uji', 'LINEAR', 30)");
        jobs.run("perceptions", Map.of("all", "true"));

        assertThat(figure(1, "2026-Q3")).isEqualTo("2.27 20 1.92");
        assertThat(figure(2, "2026-Q4")).isEqualTo("2.40 12 2.67");
    }
}
