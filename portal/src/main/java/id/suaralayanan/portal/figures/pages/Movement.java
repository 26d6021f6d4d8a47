package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.evidence.AnswerEvidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How an index moved since the period before.
///
/// @param by difference of the two published indices
/// @param isSure whether chance alone would hardly do it
/// @param evidence how the answers came
public record Movement(Period since, BigDecimal by, boolean isSure, AnswerEvidence evidence) {
    /// Empty when one of the two has no index.
    static Optional<Movement> of(Figure now, List<Figure> trend, AnswerEvidence evidence) {
        Period before = now.cut().period().previous();
        return trend.stream()
                .filter(figure -> figure.cut().period().equals(before))
                .findFirst()
                .flatMap(Figure::measured)
                .flatMap(then ->
                        now.measured()
                                .map(current -> current.since(then))
                                .map(move ->
                                        new Movement(
                                                before, move.points(), move.certain(), evidence)));
    }

    /// @return key of the sentence that says what to think of it; a change of which a good part
    ///   came in bursts, or in a pattern that is being looked into, is called neither real nor
    ///   chance before somebody has looked
    public String judgement() {
        if (evidence.isDoubtful()) {
            return evidence.isQuestioned() ? "unit.questioned" : "unit.bursts";
        }
        return isSure ? "unit.sure" : "unit.unsure";
    }

    public boolean isUp() {
        return by.signum() > 0;
    }

    public boolean isDown() {
        return by.signum() < 0;
    }
}
