package id.suaralayanan.portal.dashboard;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gathers what the first page of a unit shows.
@Component
final class Overviews {
    private static final int COMMENTS = 5;

    private final Readings readings;
    private final Workloads workloads;
    private final Comments comments;
    private final Recalculations recalculations;
    private final Beginnings beginnings;

    Overviews(
            Readings readings,
            Workloads workloads,
            Comments comments,
            Recalculations recalculations,
            Beginnings beginnings) {
        this.readings = readings;
        this.workloads = workloads;
        this.comments = comments;
        this.recalculations = recalculations;
        this.beginnings = beginnings;
    }

    Mono<Overview> of(Officer.Post post, Period quarter) {
        List<Period> periods = new ArrayList<>(Overview.trendMonths(quarter));
        periods.add(quarter);
        periods.add(quarter.previous());
        return Mono.zip(
                        readings.of(post.unit(), periods),
                        workloads.of(post.unit(), post.zone()),
                        comments.newest(post.unit(), COMMENTS),
                        recalculations.of("indicators"),
                        beginnings.of(post.unit()))
                .map(it ->
                        new Overview(
                                quarter,
                                it.getT1(),
                                it.getT2(),
                                it.getT3(),
                                it.getT4(),
                                it.getT5()));
    }
}
