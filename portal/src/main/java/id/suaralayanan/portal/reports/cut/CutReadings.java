package id.suaralayanan.portal.reports.cut;

import id.suaralayanan.portal.feedback.questions.Instrument;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.evidence.AnswerEvidence;
import id.suaralayanan.portal.improvements.Improvement;
import id.suaralayanan.portal.plans.PlannedAction;
import id.suaralayanan.portal.units.Unit;
import java.util.List;
import java.util.Optional;
import reactor.util.function.Tuple8;

/// What was read for a report, before it is put together.
///
/// @param index the index of `whole`
/// @param parts services, channels and classes of visits that may be told
record CutReadings(
        Figure whole,
        Figure.Measured index,
        List<Figure> parts,
        List<ReportCut.TraitCount> traits,
        List<ReportCut.Past> trend,
        AnswerEvidence evidence,
        List<PlannedAction> plan,
        List<Improvement> fixed,
        Instrument instrument) {
    /// Empty where there is no index for everybody.
    static Optional<CutReadings> of(
            Tuple8<
                            Figure,
                            List<Figure>,
                            List<ReportCut.TraitCount>,
                            List<ReportCut.Past>,
                            AnswerEvidence,
                            List<PlannedAction>,
                            List<Improvement>,
                            Instrument>
                    read) {
        return read.getT1()
                .measured()
                .map(index ->
                        new CutReadings(
                                read.getT1(),
                                index,
                                read.getT2(),
                                read.getT3(),
                                read.getT4(),
                                read.getT5(),
                                read.getT6(),
                                read.getT7(),
                                read.getT8()));
    }

    Unit unit() {
        return whole.cut().unit();
    }
}
