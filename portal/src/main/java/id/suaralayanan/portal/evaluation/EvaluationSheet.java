package id.suaralayanan.portal.evaluation;

import id.suaralayanan.analytics.indicators.evaluation.PortalEvidence;
import id.suaralayanan.analytics.indicators.evaluation.ServiceIndex;
import id.suaralayanan.analytics.indicators.evaluation.UnitWork;
import id.suaralayanan.portal.units.Unit;
import java.util.Optional;

/// The evaluation of one unit in a year, as far as it has come.
///
/// @param last the running year
public record EvaluationSheet(
        Unit unit,
        int year,
        int last,
        EvaluationInstrument instrument,
        EvaluationScore score,
        UnitWork work) {
    /// Absent while anything that counts is not scored.
    public Optional<ServiceIndex> index() {
        return ServiceIndex.of(instrument.weighing(), score.steps(), score.users());
    }

    public int missingSteps() {
        return ServiceIndex.missingSteps(instrument.weighing(), score.steps());
    }

    public int missingUsers() {
        return ServiceIndex.missingUsers(instrument.weighing(), score.users());
    }

    /// The step that the portal's data bear out, -1 where they say nothing.
    public int shown(PortalEvidence evidence) {
        return evidence.step(work).orElse(-1);
    }

    /// Where an officer of the unit sees the data behind it.
    public String link(PortalEvidence evidence) {
        return switch (evidence) {
            case SURVEY, MEDIA -> "/u/" + unit.code() + "?period=" + year;
            case PLAN, PLAN_SPEED -> "/u/" + unit.code() + "/perbaikan";
            case REPLY, FINISHED, RECORDS -> "/u/" + unit.code();
        };
    }
}
