package id.suaralayanan.portal.evaluation;

import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Puts the evaluation of a unit together.
@Component
record EvaluationSheets(
        EvaluationInstruments instruments, EvaluationScores scores, UnitWorks works, Clock clock) {
    private static final int FIRST_YEAR = 2020;
    private static final String COUNTERS = "A";
    private static final String ONLINE = "B";

    /// @param year the running one where it is none
    /// @param form `A` or `B`; what was scored before where it is neither
    Mono<EvaluationSheet> of(Unit unit, String year, String form) {
        int chosen = year(unit, year);
        return scores.of(unit.id(), chosen)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> of(unit, chosen, form(form, found), found));
    }

    private Mono<EvaluationSheet> of(
            Unit unit, int year, String form, Optional<EvaluationScore> found) {
        EvaluationScore score =
                found.filter(it -> it.form().equals(form))
                        .orElseGet(() ->
                                EvaluationScore.none(
                                        form, found.map(EvaluationScore::revision).orElse(0)));
        return Mono.zip(instruments.of(year, form), works.of(unit, year))
                .map(it ->
                        new EvaluationSheet(
                                unit,
                                year,
                                unit.today(clock).getYear(),
                                it.getT1(),
                                score,
                                it.getT2()));
    }

    private static String form(String asked, Optional<EvaluationScore> found) {
        return asked.equals(COUNTERS) || asked.equals(ONLINE)
                ? asked
                : found.map(EvaluationScore::form).orElse(COUNTERS);
    }

    private int year(Unit unit, String asked) {
        int now = unit.today(clock).getYear();
        int year = asked.matches("\\d{4}") ? Integer.parseInt(asked) : now;
        return year < FIRST_YEAR || year > now ? now : year;
    }
}
