package id.suaralayanan.portal.figures.evidence;

import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import id.suaralayanan.portal.units.CentralTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How the answers of units came, as far as a figure has to be judged by it.
@Component
public final class AnswerEvidences {
    private static final String ANSWERS =
            """
            SELECT s.unit, sum(m.respondents)::bigint AS respondents,
                   coalesce(sum(m.respondents) FILTER (WHERE m.verified), 0)::bigint AS verified,
                   (SELECT coalesce(sum(r.sign), 0)
                      FROM burst_rating r
                     WHERE r.unit = s.unit
                       AND r.answered_on BETWEEN :from AND :to
                       AND r.received_at >= :from::date - 1
                       AND r.received_at < :to::date + 17)::bigint AS bursts
              FROM rating_tally_month m
              JOIN service s ON s.id = m.service
             WHERE s.unit = ANY (:units)
               AND m.month BETWEEN :from AND :to
             GROUP BY s.unit
            """;

    /// Answers may come so many days late; from then on a figure of a period stands still, and what
    /// it would be without some answers tells nothing about a new one.
    private static final int LATE_DAYS = 17;

    private final DatabaseClient database;
    private final Clock clock;

    AnswerEvidences(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The index of a unit without the answers in question, once the period stands still; empty
    /// where nothing is in question.
    public Mono<Optional<BigDecimal>> withoutQuestioned(int unit, Period period) {
        LocalDate today = CentralTime.today(clock);
        return database.sql(
                        """
                        SELECT v.ikm
                          FROM ranking_variant AS v
                         WHERE v.unit = :unit AND v.period = :period AND v.variant = 'WITHOUT_QUESTIONED'
                           AND v.ikm IS NOT NULL
                           AND EXISTS (SELECT
                                         FROM open_integrity_finding AS f
                                        WHERE f.unit = v.unit AND f.last_day >= :from AND f.first_day <= :to)
                        """)
                .bind("unit", unit)
                .bind("period", period.code())
                .bind("from", period.firstDay())
                .bind("to", period.lastDay())
                .map(row -> decimal(row, "ikm"))
                .first()
                .filter(_ -> period.lastDay().plusDays(LATE_DAYS).isBefore(today))
                .defaultIfEmpty(Optional.empty());
    }

    /// Of a unit's period together with the one before it.
    public Mono<AnswerEvidence> of(int unit, Period period) {
        return of(unit, period.previous(), period);
    }

    /// Of two periods together.
    public Mono<AnswerEvidence> of(int unit, Period before, Period period) {
        return of(List.of(unit), before, period).map(found -> found.apply(unit));
    }

    /// Of a period of several units together with the one before it.
    public Mono<IntFunction<AnswerEvidence>> of(Collection<Integer> units, Period period) {
        return of(units, period.previous(), period);
    }

    private Mono<IntFunction<AnswerEvidence>> of(
            Collection<Integer> units, Period before, Period period) {
        return Mono.zip(
                        answers(units, period),
                        answers(units, before),
                        questions(units, before, period))
                .map(it ->
                        unit -> {
                            Answers now = it.getT1().getOrDefault(unit, Answers.NONE);
                            Answers then = it.getT2().getOrDefault(unit, Answers.NONE);
                            return new AnswerEvidence(
                                    Math.max(now.burstPercent(), then.burstPercent()),
                                    now.verified() < Disclosure.LEAST_PUBLISHED,
                                    it.getT3().getOrDefault(unit, List.of()).stream().toList());
                        });
    }

    /// Patterns are looked for by quarter: those that touch one of the periods.
    private Mono<Map<Integer, Collection<IntegrityTest>>> questions(
            Collection<Integer> units, Period before, Period period) {
        return database.sql(
                        """
                        SELECT DISTINCT unit, test
                          FROM open_integrity_finding
                         WHERE unit = ANY (:units)
                           AND (last_day >= :from AND first_day <= :to
                                OR last_day >= :from_before AND first_day <= :to_before)
                         ORDER BY unit, test
                        """)
                .bind("units", units.toArray(Integer[]::new))
                .bind("from_before", before.firstDay())
                .bind("to_before", before.lastDay())
                .bind("from", period.firstDay())
                .bind("to", period.lastDay())
                .map(row ->
                        Map.entry(integer(row, "unit"), IntegrityTest.valueOf(text(row, "test"))))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private record Answers(long respondents, long verified, long bursts) {
        private static final Answers NONE = new Answers(0, 0, 0);

        long burstPercent() {
            return respondents == 0 ? 0 : Math.round(100.0 * bursts / respondents);
        }
    }

    /// Marked answers are few and have an index of their own. The bounds of the time of receipt
    /// keep the partitions of other years out.
    private Mono<Map<Integer, Answers>> answers(Collection<Integer> units, Period period) {
        return database.sql(ANSWERS)
                .bind("units", units.toArray(Integer[]::new))
                .bind("from", period.firstDay())
                .bind("to", period.lastDay())
                .map(row ->
                        Map.entry(
                                integer(row, "unit"),
                                new Answers(
                                        number(row, "respondents"),
                                        number(row, "verified"),
                                        number(row, "bursts"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
