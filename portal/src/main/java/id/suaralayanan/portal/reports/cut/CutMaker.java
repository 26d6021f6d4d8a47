package id.suaralayanan.portal.reports.cut;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.feedback.questions.Instruments;
import id.suaralayanan.portal.figures.Cut;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.evidence.AnswerEvidences;
import id.suaralayanan.portal.improvements.Improvement;
import id.suaralayanan.portal.improvements.Improvements;
import id.suaralayanan.portal.plans.ActionStatus;
import id.suaralayanan.portal.plans.PlannedAction;
import id.suaralayanan.portal.plans.Plans;
import id.suaralayanan.portal.units.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Gathers the figures of a unit's period from where pages and programs read them.
@Component
public final class CutMaker {
    private static final int PERIODS_OF_THE_TREND = 5;

    private final Figures figures;
    private final Respondents respondents;
    private final AnswerEvidences evidences;
    private final Plans plans;
    private final Improvements improvements;
    private final Instruments instruments;
    private final CutComposer composer;

    CutMaker(
            Figures figures,
            Respondents respondents,
            AnswerEvidences evidences,
            Plans plans,
            Improvements improvements,
            Instruments instruments,
            CutComposer composer) {
        this.figures = figures;
        this.respondents = respondents;
        this.evidences = evidences;
        this.plans = plans;
        this.improvements = improvements;
        this.instruments = instruments;
        this.composer = composer;
    }

    /// What a report of the period would say now; empty where there is no index for everybody.
    public Mono<ReportCut> of(Unit unit, Period period) {
        return figures.forEverybody(Cut.whole(unit, period))
                .filter(whole -> whole.measured().isPresent())
                .flatMap(whole ->
                        Mono.zip(
                                Mono.just(whole),
                                figures.parts(unit, period),
                                respondents.of(unit.id(), period),
                                trend(whole),
                                evidences.of(unit.id(), period),
                                planned(unit, period),
                                fixed(unit, period),
                                instruments.current()))
                .flatMap(it -> Mono.justOrEmpty(CutReadings.of(it)))
                .map(composer::compose);
    }

    private Mono<List<PlannedAction>> planned(Unit unit, Period period) {
        return plans.of(unit.id(), period)
                .filter(action -> action.status() != ActionStatus.DROPPED)
                .collectList();
    }

    private Mono<List<Improvement>> fixed(Unit unit, Period period) {
        return improvements.within(unit.id(), period.firstDay(), period.lastDay()).collectList();
    }

    /// Ends with the figure of the report itself, so that the two never differ.
    private Mono<List<ReportCut.Past>> trend(Figure whole) {
        Cut cut = whole.cut();
        return Flux.fromStream(() ->
                        Stream.iterate(cut.period().previous(), Period::previous)
                                .limit(PERIODS_OF_THE_TREND - 1L)
                                .sorted())
                .concatMap(past -> figures.forEverybody(Cut.whole(cut.unit(), past)))
                .concatWith(Mono.just(whole))
                .concatMap(
                        figure -> Mono.justOrEmpty(figure.measured().map(it -> past(figure, it))))
                .collectList();
    }

    private static ReportCut.Past past(Figure figure, Figure.Measured index) {
        return new ReportCut.Past(
                figure.cut().period().code(), figure.respondents(), index.ikm(), index.grade());
    }
}
