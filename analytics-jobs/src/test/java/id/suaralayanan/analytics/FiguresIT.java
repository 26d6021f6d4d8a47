package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.ranking.RankingBacklog;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// From ratings to indices and rankings, through the database.
final class FiguresIT {
    /// Answers of the first 49 respondents of Kabupaten Sekadau, first semester 2019.
    private static final String SEKADAU =
            "223434443 332333323 333443334 224444343 332333323 333433334 333333324 "
                    + "343334434 333333333 323444443 234444443 333333323 343433324 344433444 "
                    + "323333323 333333323 333333432 224444444 333433334 113433332 333233323 "
                    + "334434443 333333323 233444342 312233333 333433334 444434344 333433334 "
                    + "332332222 224444433 333433333 333434443 333433334 223443332 333433334 "
                    + "333434334 333333334 332322323 333444323 333433333 223444433 332434323 "
                    + "344433434 333433334 334343434 334444443 321323312 334444443 333444323";

    private static final String FIGURES =
            """
            SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (
                SELECT concat_ws(' ', unit, period, first_day, last_day, status, respondents, complete, total_sum, total_squares,
                           elements, ikm, grade, low, high, spread, standard_error, peer_spread, reason, formula_version) AS line
                  FROM indicator
                 UNION ALL
                SELECT concat_ws(' ', type, period, critical_value, pooled_spread, target, over_dispersion, between_units) FROM ranking
                 UNION ALL
                SELECT concat_ws(' ', type, period, unit, respondents, ikm, grade, low, high, rank_low, rank_high, tier, funnel, z, eligible, reasons)
                  FROM ranking_row) AS lines
            """;

    @AutoClose private final TestJobs jobs = TestJobs.fresh().withDisdukcapil();

    @Test
    void reproducesThePublishedAnswersOfSekadau() {
        for (String answers : SEKADAU.split(" ")) {
            rate(1, answers, "2019-06-15");
        }

        jobs.run("tally");
        var summary =
                jobs.run("indicators", Map.of("unit", "64.71-DISDUKCAPIL", "period", "2019-S1"));

        assertThat(summary.get("figures").toString())
                .isEqualTo(
                        "[{\"unit\":\"64.71-DISDUKCAPIL\",\"period\":\"2019-S1\",\"respondents\":49,\"ikm\":\"78.74\",\"grade\":\"B\"}]");
        assertThat(text("SELECT elements -> 3 ->> 'sum' FROM indicator WHERE period = '2019-S1'"))
                .isEqualTo("177");
    }

    @Test
    void makesEveryPeriodThatHoldsAChangedMonth() {
        rate(1, "333333333", "2026-09-30");

        jobs.run("tally");
        jobs.run("indicators");

        assertThat(text("SELECT string_agg(period, ' ' ORDER BY period) FROM indicator"))
                .isEqualTo("2026 2026-09 2026-Q3 2026-S2");
    }

    @Test
    void saysThatThereAreNoAnswersOnceTheLastIsWithdrawn() {
        rate(1, "333333333", "2026-09-30");
        jobs.run("tally");
        jobs.run("indicators");
        jobs.sql(
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel, sign, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT received_at, key, service, answered_on, channel, -1, u1, u2, u3, u4, u5, u6, u7, u8, u9 FROM rating
                """);

        jobs.run("tally");
        jobs.run("indicators");

        assertThat(
                        text(
                                "SELECT DISTINCT concat_ws(' ', respondents, coalesce(ikm::text, '-'), reason) FROM indicator"))
                .isEqualTo("0 - NO_ANSWERS");
    }

    @Test
    void figuresDependOnTheRatingsNotOnTheRuns() {
        var random = new Random(42);
        addUnits(5);
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 60; i++) {
                rate(
                        1 + random.nextInt(6),
                        answers(random),
                        "2026-0" + (1 + random.nextInt(6)) + "-11");
            }
            figures();
        }
        String inFourRuns = text(FIGURES);
        jobs.sql(
                "TRUNCATE tally_run, rating_tally, rating_tally_month, indicator, ranking, ranking_row, ranking_variant, figure_mark");

        figures();

        assertThat(text(FIGURES)).isEqualTo(inFourRuns);
    }

    @Test
    void doesNotWriteAFigureThatStaysTheSame() {
        rate(1, "333333333", "2026-09-30");
        figures();

        assertThat(jobs.run("indicators", Map.of("all", "true")).get("computed").asLong()).isZero();
    }

    @Test
    void ranksWhoHasEnoughAnswersAndTellsTheOthersWhy() {
        addUnits(3);
        var random = new Random(1);
        for (int i = 0; i < 60; i++) {
            rate(1, "444444444", "2026-09-01");
            rate(2, i % 2 == 0 ? "222222222" : "333233323", "2026-09-01");
            rate(3, i < 29 ? answers(random) : "444444444", i < 29 ? "2026-09-01" : "2026-08-01");
        }

        figures();

        assertThat(
                        text(
                                """
                                SELECT string_agg(concat_ws(' ', u.code, r.respondents, rank_low, rank_high, tier, reasons::text), E'\\n' ORDER BY u.code)
                                  FROM ranking_row AS r JOIN unit AS u ON u.id = r.unit WHERE period = '2026-09'
                                """))
                .isEqualTo(
                        """
                        64.71-DISDUKCAPIL 60 1 1 ABOVE {}
                        64.71-UNIT-2 60 2 2 BELOW {}
                        64.71-UNIT-3 29 {TOO_FEW_ANSWERS}
                        64.71-UNIT-4 0 {NO_ANSWERS}\
                        """);
    }

    /// After an update of the product no ranking stays as the earlier one made it.
    @Test
    void aRankingByAnEarlierMethodIsMadeAnewAndAPublishedOneStays() {
        addUnits(1);
        rate(1, "444444444", "2026-09-01");
        rate(2, "444444444", "2026-10-01");
        figures();
        jobs.sql("UPDATE ranking SET method_version = 'rank-sets/1 funnel/1'");
        jobs.sql("UPDATE ranking SET status = 'PUBLISHED' WHERE period = '2026-09'");

        assertThat(new RankingBacklog(jobs.owner).exists()).isTrue();
        assertThat(jobs.run("ranking").get("succeeded").asBoolean()).isTrue();

        assertThat(
                        text(
                                "SELECT string_agg(period, ' ') FROM ranking WHERE method_version = 'rank-sets/1 funnel/1'"))
                .isEqualTo("2026-09");
        assertThat(new RankingBacklog(jobs.owner).exists()).isFalse();
    }

    @Test
    void moreOutdatedRankingsThanOneTransactionHoldsAreAllMadeAnew() {
        addUnits(1);
        rate(1, "444444444", "2026-09-01");
        figures();
        jobs.sql(
                """
                INSERT INTO ranking (type, period, method_version, seed, draws, changed_in, computed_at)
                SELECT type, year || '-Q' || quarter, 'rank-sets/1 funnel/1', 1, 1, 0, now()
                  FROM (SELECT type FROM ranking LIMIT 1) AS one,
                       generate_series(1951, 2010) AS year, generate_series(1, 4) AS quarter
                """);

        assertThat(jobs.run("ranking").get("succeeded").asBoolean()).isTrue();

        assertThat(
                        text(
                                "SELECT count(*) FROM ranking WHERE method_version = 'rank-sets/1 funnel/1'"))
                .isEqualTo("0");
    }

    @Test
    void theRulesOfAPeriodAreThoseThatHeldWhenItBegan() {
        addUnits(1);
        for (int i = 0; i < 40; i++) {
            rate(1, "444444444", "2026-07-01");
            rate(2, "333333333", "2026-08-01");
        }
        jobs.sql(
                """
                INSERT INTO eligibility_rules (version, valid_from, least_answers, required_sample, every_month, worst_integrity, reason)
                VALUES (2, '2026-07-15', 35, false, true, 'REFUTED', 'setiap bulan harus ada penilaian')
                """);

        figures();

        assertThat(
                        text(
                                """
                                SELECT string_agg(concat_ws(' ', r.period, g.rules, r.answers, r.months_missing, r.reasons::text), E'\n' ORDER BY r.period)
                                  FROM ranking_row AS r JOIN ranking AS g USING (type, period) JOIN unit AS u ON u.id = r.unit
                                 WHERE u.code = '64.71-UNIT-2'
                                """))
                .isEqualTo(
                        """
                        2026 1 40 0 {}
                        2026-07 1 0 0 {NO_ANSWERS}
                        2026-08 2 40 0 {NO_PEERS}
                        2026-Q3 1 40 0 {}
                        2026-S2 1 40 0 {}\
                        """);
        assertThat(new RankingBacklog(jobs.owner).exists()).isFalse();
    }

    @Test
    void tellsWhoImprovedForCertainSinceTheYearBefore() {
        addUnits(3);
        var random = new Random(5);
        for (int i = 0; i < 60; i++) {
            rate(1, answers(random), "2025-07-01");
            rate(1, "444444443", "2026-07-01");
            rate(2, answers(random), "2025-07-01");
            rate(2, answers(random), "2026-07-01");
            rate(3, "444444434", "2025-07-01");
            rate(3, answers(random), "2026-07-01");
            rate(4, answers(random), "2026-07-01");
        }
        figures();

        String verdicts =
                """
                SELECT string_agg(concat_ws(' ', u.code, before_answers, change_verdict), E'\n' ORDER BY u.code)
                  FROM ranking_row AS r JOIN unit AS u ON u.id = r.unit WHERE period = '2026-Q3'
                """;
        assertThat(text(verdicts))
                .isEqualTo(
                        """
                        64.71-DISDUKCAPIL 60 IMPROVED
                        64.71-UNIT-2 60 NO_MEASURABLE_CHANGE
                        64.71-UNIT-3 60 DECLINED
                        64.71-UNIT-4\
                        """);
        assertThat(
                        text(
                                "SELECT bool_and(shrunk BETWEEN least(ikm, g.shrunk_mean) - 0.01 AND greatest(ikm, g.shrunk_mean) + 0.01)::text FROM ranking_row AS r JOIN ranking AS g USING (type, period) WHERE period = '2026-Q3'"))
                .isEqualTo("true");
        for (int i = 0; i < 60; i++) {
            rate(4, "222222232", "2025-08-01");
        }

        figures();

        assertThat(text(verdicts)).endsWith("64.71-UNIT-4 60 IMPROVED");
    }

    /// A unit that is ahead only by answers its own officers entered.
    @Test
    void aPlaceThatHangsOnEnteredAnswersIsNotRobust() {
        addUnits(4);
        var random = new Random(9);
        for (int i = 0; i < 60; i++) {
            rate(1, "444444434", "2026-07-01");
            rate(2, answers(random), "2026-07-01");
            rate(2, "444444444", "2026-07-02", "STAFF");
            for (int unit = 3; unit <= 5; unit++) {
                rate(unit, answers(random), "2026-07-01");
                rate(unit, "343333343", "2026-07-02");
            }
        }
        figures();

        assertThat(new RankingBacklog(jobs.owner).haveNoVariants()).isTrue();
        assertThat(jobs.run("robustness").get("succeeded").asBoolean()).isTrue();

        assertThat(new RankingBacklog(jobs.owner).haveNoVariants()).isFalse();
        assertThat(
                        text(
                                """
                                SELECT string_agg(concat_ws(' ', u.code, variant, v.tier), E'\n' ORDER BY u.code, variant)
                                  FROM ranking_variant AS v JOIN unit AS u ON u.id = v.unit
                                 WHERE period = '2026-Q3' AND u.code IN ('64.71-DISDUKCAPIL', '64.71-UNIT-2')
                                """))
                .isEqualTo(
                        """
                        64.71-DISDUKCAPIL FALSE_DISCOVERY ABOVE
                        64.71-DISDUKCAPIL SAME_RESPONDENTS ABOVE
                        64.71-DISDUKCAPIL SELF_ANSWERED ABOVE
                        64.71-DISDUKCAPIL WEIGHT_0111 ABOVE
                        64.71-DISDUKCAPIL WITHOUT_QUESTIONED ABOVE
                        64.71-UNIT-2 FALSE_DISCOVERY ABOVE
                        64.71-UNIT-2 SAME_RESPONDENTS ABOVE
                        64.71-UNIT-2 SELF_ANSWERED BELOW
                        64.71-UNIT-2 WEIGHT_0111 ABOVE
                        64.71-UNIT-2 WITHOUT_QUESTIONED ABOVE\
                        """);
        assertThat(
                        text(
                                "SELECT round(max(lead_probability)::numeric, 3)::text FROM ranking_row WHERE period = '2026-Q3'"))
                .isEqualTo("1.000");
    }

    /// Whether it comes up or goes away, and whatever the clocks say.
    @Test
    void aQuestionAboutAnswersMakesTheRankingAnew() {
        addUnits(1);
        for (int i = 0; i < 40; i++) {
            rate(1, "444444444", "2026-07-01");
            rate(2, "333333333", "2026-07-01");
        }
        figures();
        var backlog = new RankingBacklog(jobs.owner);
        String grade =
                "SELECT string_agg(DISTINCT integrity, ' ') FROM ranking_row r JOIN unit u ON u.id = r.unit WHERE period = '2026-Q3' AND u.code = '64.71-UNIT-2'";

        jobs.sql(
                """
                INSERT INTO integrity_finding
                SELECT id, '2026-Q3', '2026-07-01', '2026-09-30', 'NIGHT', 40, 30, 0.5, 0, 0, NULL, 'screen-1', '2020-01-01'
                  FROM unit WHERE code = '64.71-UNIT-2'
                """);
        assertThat(backlog.exists()).isTrue();
        jobs.run("ranking");

        assertThat(text(grade)).isEqualTo("QUESTIONED");
        assertThat(backlog.exists()).isFalse();

        jobs.sql("DELETE FROM integrity_finding");
        assertThat(backlog.exists()).isTrue();
        jobs.run("ranking");

        assertThat(text(grade)).isEqualTo("UNQUESTIONED");
        assertThat(backlog.exists()).isFalse();
    }

    @Test
    void aVerdictOnAnswersMakesTheRankingAnewAtOnce() {
        addUnits(2);
        for (int i = 0; i < 40; i++) {
            rate(1, "444444444", "2026-07-01");
            rate(2, "333333333", "2026-07-01");
            rate(3, "323333333", "2026-07-01");
        }
        figures();
        jobs.sql(
                """
                INSERT INTO integrity_finding
                SELECT id, '2026-Q3', '2026-07-01', '2026-09-30', 'NIGHT', 40, 30, 0.5, 0, 0, NULL, 'screen-1', now()
                  FROM unit WHERE code = '64.71-UNIT-2'
                """);
        jobs.sql(
                "INSERT INTO officer (username, name, role) VALUES ('pusat', 'Pusat', 'MINISTRY')");
        jobs.sql(
                """
                INSERT INTO integrity_review
                SELECT unit, period, test, observed, false, 'kantor tutup malam itu', (SELECT id FROM officer), '2026-11-22'
                  FROM integrity_finding
                """);

        assertThat(new RankingBacklog(jobs.owner).exists()).isTrue();
        jobs.run("ranking");

        assertThat(
                        text(
                                """
                                SELECT string_agg(concat_ws(' ', u.code, rank_low, rank_high, tier, integrity, reasons::text), E'\n' ORDER BY u.code)
                                  FROM ranking_row AS r JOIN unit AS u ON u.id = r.unit WHERE period = '2026-Q3'
                                """))
                .isEqualTo(
                        """
                        64.71-DISDUKCAPIL 1 1 ABOVE UNQUESTIONED {}
                        64.71-UNIT-2 REFUTED {ANSWERS_REFUTED}
                        64.71-UNIT-3 2 2 BELOW UNQUESTIONED {}\
                        """);
    }

    @Test
    void aUnitThatChangesItsTypeLeavesTheRankingOfTheOldOne() {
        addUnits(1);
        rate(1, "444444444", "2026-09-01");
        figures();
        jobs.sql("INSERT INTO unit_type (code, name, name_en) VALUES ('RSUD', 'RSUD', 'Hospital')");
        jobs.sql("UPDATE unit SET type = 'RSUD' WHERE code = '64.71-UNIT-2'");
        rate(1, "333333333", "2026-09-02");

        figures();

        assertThat(
                        text(
                                """
                                SELECT string_agg(concat_ws(' ', u.code, r.respondents), E'\n')
                                  FROM ranking_row AS r JOIN unit AS u ON u.id = r.unit WHERE period = '2026-09'
                                """))
                .isEqualTo("64.71-DISDUKCAPIL 2");
    }

    private void figures() {
        jobs.run("tally");
        jobs.run("indicators");
        assertThat(jobs.run("ranking").get("succeeded").asBoolean()).isTrue();
    }

    private void addUnits(int more) {
        for (int i = 2; i < 2 + more; i++) {
            jobs.sql(
                    """
                    INSERT INTO unit (code, name, short_name, type, region, time_zone)
                    SELECT '64.71-UNIT-%1$d', 'Unit %1$d', 'Unit %1$d', type, region, time_zone FROM unit WHERE code = '64.71-DISDUKCAPIL'
                    """
                            .formatted(i));
            jobs.sql(
                    "INSERT INTO service (unit, code, name) SELECT max(id), 'KTP-EL', 'KTP elektronik' FROM unit");
        }
    }

    private void rate(int service, String answers, String day) {
        rate(service, answers, day, "WEB");
    }

    private void rate(int service, String answers, String day, String channel) {
        var insert =
                jobs.owner
                        .sql(
                                """
                                INSERT INTO rating (received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                                VALUES (:day::date + interval '3 hours', gen_random_uuid(), :service, :day::date, :channel::channel,
                                        :u1, :u2, :u3, :u4, :u5, :u6, :u7, :u8, :u9)
                                """)
                        .param("day", day)
                        .param("channel", channel)
                        .param("service", service);
        for (int u = 1; u <= 9; u++) {
            insert = insert.param("u" + u, answers.charAt(u - 1) - '0');
        }
        insert.update();
    }

    private static String answers(Random random) {
        return random.ints(9, 1, 5)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private String text(String sql) {
        return jobs.owner.sql(sql).query(String.class).single();
    }
}
