package id.suaralayanan.portal.dashboard.unit;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.complaints.AnswerTimes;
import id.suaralayanan.portal.dashboard.Recalculations;
import id.suaralayanan.portal.dashboard.Workloads;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.evidence.AnswerEvidences;
import id.suaralayanan.portal.history.YearTrends;
import id.suaralayanan.portal.sampling.Samples;
import id.suaralayanan.portal.units.Unit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gathers what the first page of a unit shows.
@Component
record Overviews(
        Figures figures,
        Workloads workloads,
        AnswerTimes answerTimes,
        Comments comments,
        Recalculations recalculations,
        OnboardingState onboardingState,
        AnswerEvidences evidences,
        YearTrends yearTrends,
        Samples samples) {
    private static final int COMMENTS = 5;

    /// Citizens' comments are for those who work in the unit.
    Mono<Overview> of(UnitInSight at, Period quarter) {
        Unit unit = at.unit();
        return Mono.zip(
                        figures.onFile(unit, periods(quarter)),
                        workloads.of(unit.id(), unit.zone()),
                        answerTimes.speed(unit.id()),
                        comments(at),
                        evidences.of(unit.id(), quarter),
                        recalculations.of("indicators"),
                        onboardingState.of(unit.id()),
                        Mono.zip(yearTrends.forOfficers(unit), samples.of(unit, quarter)))
                .map(it ->
                        new Overview(
                                quarter,
                                it.getT1(),
                                it.getT2(),
                                it.getT3(),
                                it.getT4(),
                                it.getT5(),
                                it.getT6(),
                                it.getT7(),
                                it.getT8().getT1(),
                                it.getT8().getT2()));
    }

    private Mono<List<Comments.Comment>> comments(UnitInSight at) {
        return at.own() ? comments.newest(at.unit().id(), COMMENTS) : Mono.just(List.of());
    }

    private static List<Period> periods(Period quarter) {
        List<Period> periods = new ArrayList<>(Overview.trendMonths(quarter));
        periods.add(quarter);
        periods.add(quarter.previous());
        return periods;
    }
}
