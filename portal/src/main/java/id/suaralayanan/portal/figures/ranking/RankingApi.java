package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Rankings for programs.
@RestController
record RankingApi(Registry registry, Rankings rankings) {
    @GetMapping("/api/v1/rankings")
    Mono<Body> ranking(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String period) {
        var faults = new ArrayList<FieldError>();
        Period when = Periods.read(period, faults);
        if (type == null || type.isBlank()) {
            faults.add(new FieldError("/type", "units.fault.type"));
        }
        if (when == null || type == null || !faults.isEmpty()) {
            throw ProblemException.malformed(faults);
        }
        if (registry.type(type).isEmpty()) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "unknown-type", type);
        }
        return rankings.forEverybody(new Ranking.Group(type, when))
                .switchIfEmpty(
                        ProblemException.signal(HttpStatus.NOT_FOUND, "no-ranking", when.code()))
                .map(Body::of);
    }

    record Body(String type, String period, String status, List<Line> units) {
        static Body of(Ranking ranking) {
            return new Body(
                    ranking.group().type(),
                    ranking.group().period().code(),
                    ranking.status().name(),
                    ranking.places().stream().map(Line::of).toList());
        }
    }

    /// One unit; its figures are null where they may not be told.
    record Line(
            String unit,
            String name,
            @Nullable String ikm,
            @Nullable String grade,
            @Nullable Long respondents,
            @Nullable Ends interval,
            @Nullable Range rank,
            @Nullable String tier,
            boolean eligible,
            List<Reason> reasons) {
        static Line of(Place place) {
            var reading = place.reading();
            var ikm = place.ikm();
            var standing = place.standing();
            return new Line(
                    place.unit().code(),
                    place.name(),
                    ikm == null ? null : ikm.toPlainString(),
                    reading == null || reading.grade() == null ? null : reading.grade().name(),
                    ikm == null ? null : place.respondents(),
                    reading == null ? null : Ends.of(reading),
                    standing == null ? null : new Range(standing.low(), standing.high()),
                    standing == null ? null : standing.tier().name(),
                    place.isRanked(),
                    place.reasons());
        }
    }

    /// The best and the worst place that the data allow.
    record Range(int low, int high) {}

    /// The 95 % interval.
    record Ends(String low, String high, String level) {
        static @Nullable Ends of(Reading reading) {
            return reading.low() == null || reading.high() == null
                    ? null
                    : new Ends(
                            reading.low().toPlainString(),
                            reading.high().toPlainString(),
                            Interval.LEVEL);
        }
    }
}
