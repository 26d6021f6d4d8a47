package id.suaralayanan.portal.dashboard.unit;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import id.suaralayanan.portal.complaints.AnswerSpeed;
import id.suaralayanan.portal.dashboard.Workload;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.IndicatorApi;
import id.suaralayanan.portal.figures.evidence.AnswerEvidence;
import id.suaralayanan.portal.sampling.SampleBody;
import id.suaralayanan.portal.units.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An [Overview] for programs: what is not known is null.
///
/// @param figure the index with its interval and derivation; null while nothing is on file
/// @param computedAt when the jobs filed it
/// @param change since the period before
/// @param elements means with their change, and how many gave each score from 1 to 4
/// @param weakest codes of the weakest elements
record OverviewBody(
        String unit,
        String period,
        IndicatorApi.@Nullable Body figure,
        @Nullable Instant computedAt,
        @Nullable Change change,
        List<ElementLine> elements,
        List<String> weakest,
        List<Month> trend,
        Sample sample,
        Workload complaints,
        Replies replies,
        Evidence evidence) {
    static OverviewBody of(Unit unit, Overview it) {
        return new OverviewBody(
                unit.code(),
                it.quarter().code(),
                it.current().map(IndicatorApi.Body::of).orElse(null),
                it.current().flatMap(Figure::computedAt).orElse(null),
                it.move().map(move -> Change.of(it, move)).orElse(null),
                it.elements().stream().map(ElementLine::of).toList(),
                it.weakest().stream().map(Element::code).toList(),
                it.trend().stream().map(Month::of).toList(),
                Sample.of(it),
                it.workload(),
                Replies.of(it.speed()),
                Evidence.of(it.evidence()));
    }

    /// @param since the period before
    /// @param certain more than chance would do
    /// @param doubtful whether answers of the two periods wait for a person's look
    record Change(String since, String points, boolean certain, boolean doubtful) {
        static Change of(Overview it, Figure.Move move) {
            return new Change(
                    it.quarter().previous().code(),
                    move.points().toPlainString(),
                    move.certain(),
                    it.evidence().isDoubtful());
        }
    }

    record ElementLine(
            String code,
            @Nullable String mean,
            @Nullable String change,
            long answers,
            List<Long> counts) {
        static ElementLine of(ElementRow row) {
            return new ElementLine(
                    row.element().code(),
                    row.tally().mean().map(it -> it.toPlainString()).orElse(null),
                    row.change().map(it -> it.toPlainString()).orElse(null),
                    row.tally().answers(),
                    row.counts());
        }
    }

    record Month(
            String period,
            long respondents,
            @Nullable String ikm,
            @Nullable String grade,
            IndicatorApi.@Nullable Ends interval) {
        static Month of(Overview.Month month) {
            var measured = month.figure().flatMap(Figure::measured);
            return new Month(
                    month.period().code(),
                    month.figure().map(Figure::respondents).orElse(0L),
                    measured.map(it -> it.ikm().toPlainString()).orElse(null),
                    measured.map(it -> it.grade().name()).orElse(null),
                    measured.map(IndicatorApi.Ends::of).orElse(null));
        }
    }

    /// @param whole of the unit
    record Sample(SampleBody whole, List<ServiceLine> services) {
        static Sample of(Overview it) {
            return new Sample(
                    SampleBody.of(it.sample().whole()),
                    it.sample().services().stream()
                            .map(one -> new ServiceLine(one.code(), SampleBody.of(one.progress())))
                            .toList());
        }
    }

    record ServiceLine(String service, SampleBody sample) {}

    /// Of the complaints of a year.
    ///
    /// @param onTimePercent share that is answered within the deadline, its interval beside it
    /// @param atLeast whether it can only be higher, because the rest is not due yet
    /// @param medianDays working days; the upper end of its interval is null while nobody can tell
    record Replies(
            long cases,
            long answered,
            long waiting,
            @Nullable Integer onTimePercent,
            @Nullable Integer onTimeLow,
            @Nullable Integer onTimeHigh,
            boolean atLeast,
            @Nullable Long medianDays,
            @Nullable Long medianLow,
            @Nullable Long medianHigh) {
        static Replies of(AnswerSpeed speed) {
            Optional<Integer> share = speed.percentOnTime();
            return new Replies(
                    speed.cases(),
                    speed.answered(),
                    speed.waiting(),
                    share.orElse(null),
                    share.map(_ -> speed.percentLow()).orElse(null),
                    share.map(_ -> speed.percentHigh()).orElse(null),
                    speed.isAtLeast(),
                    speed.medianDays().orElse(null),
                    speed.medianLow().orElse(null),
                    speed.medianHigh().orElse(null));
        }
    }

    /// @param questions patterns that nobody has called genuine yet
    record Evidence(long burstPercent, boolean openOnly, List<IntegrityTest> questions) {
        static Evidence of(AnswerEvidence evidence) {
            return new Evidence(
                    evidence.burstPercent(), evidence.isOpenOnly(), evidence.questions());
        }
    }
}
