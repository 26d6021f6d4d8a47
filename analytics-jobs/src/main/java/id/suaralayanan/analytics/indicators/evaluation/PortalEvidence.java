package id.suaralayanan.analytics.indicators.evaluation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the portal can show of an indicator of F02: a step that its data bear out, offered to the
/// evaluator as evidence, never as the score.
public enum PortalEvidence {
    /// *SKM done by the rule*: all nine elements are asked, figures stand here for everybody. What
    /// hangs on paper the portal does not know; the evaluator does.
    SURVEY,
    /// *Media of publication*: this portal is one; the others the evaluator counts.
    MEDIA,
    /// *Share of the follow-up plan that is done*.
    PLAN,
    /// *How soon after the report all of it was done*: by calendar months.
    PLAN_SPEED,
    /// *Speed of reply*: by the clock, the median of the complaints that have a reply.
    REPLY,
    /// *Complaints that are finished*: they are handled here and not in SP4N-LAPOR!, so at most
    /// step 2.
    FINISHED,
    /// *Records of complaints*: kept, counted, followed up, published here.
    RECORDS;

    /// Months after the report within which all must be done, from step 1 to 5.
    private static final List<Integer> MONTHS = List.of(12, 9, 6, 3, 1);

    private static final List<Integer> DAYS = List.of(14, 7, 5, 3, 1);

    /// Empty where the portal has nothing to show.
    public OptionalInt step(UnitWork work) {
        return switch (this) {
            case SURVEY -> survey(work);
            case MEDIA -> work.isPublished() ? OptionalInt.of(1) : OptionalInt.empty();
            case PLAN -> plan(work);
            case PLAN_SPEED -> speed(work);
            case REPLY -> reply(work);
            case FINISHED ->
                    work.complaints() == 0
                            ? OptionalInt.empty()
                            : OptionalInt.of(
                                    work.finished() == 0
                                            ? 0
                                            : (2 * work.finished() < work.complaints() ? 1 : 2));
            case RECORDS -> records(work);
        };
    }

    private static OptionalInt survey(UnitWork work) {
        if (!work.hasSurvey()) {
            return OptionalInt.of(0);
        }
        if (!work.isPublished()) {
            return OptionalInt.of(2);
        }
        return OptionalInt.of(work.plansDone() > 0 ? 5 : 4);
    }

    /// Less than 30 %, up to 80 %, more, all; exactly 80 % is still the lower step.
    private static OptionalInt plan(UnitWork work) {
        if (work.plans() == 0) {
            return OptionalInt.of(0);
        }
        if (work.plansDone() == 0) {
            return OptionalInt.of(1);
        }
        if (work.plansDone() == work.plans()) {
            return OptionalInt.of(5);
        }
        long percent = 100 * work.plansDone();
        return OptionalInt.of(
                percent < 30 * work.plans() ? 2 : (percent <= 80 * work.plans() ? 3 : 4));
    }

    private static OptionalInt speed(UnitWork work) {
        if (work.reportMade().isEmpty()) {
            return OptionalInt.empty();
        }
        if (work.plans() == 0 || work.plansDone() < work.plans() || work.lastPlanDone().isEmpty()) {
            return OptionalInt.of(0);
        }
        LocalDate made = work.reportMade().get();
        LocalDate done = work.lastPlanDone().get();
        return last(MONTHS, months -> !done.isAfter(made.plusMonths(months)));
    }

    private static OptionalInt reply(UnitWork work) {
        return work.medianReply().isEmpty()
                ? OptionalInt.empty()
                : last(
                        DAYS,
                        days -> work.medianReply().get().compareTo(Duration.ofDays(days)) <= 0);
    }

    private static OptionalInt records(UnitWork work) {
        if (work.complaints() == 0) {
            return OptionalInt.empty();
        }
        if (work.finished() == 0) {
            return OptionalInt.of(3);
        }
        return OptionalInt.of(work.released() > 0 ? 5 : 4);
    }

    /// The last step whose limit is kept, from 1; 0 for none.
    private static OptionalInt last(List<Integer> limits, IntPredicate isKept) {
        return OptionalInt.of(
                IntStream.rangeClosed(1, limits.size())
                        .filter(step -> isKept.test(limits.get(step - 1)))
                        .max()
                        .orElse(0));
    }

    /// Whether the true step may be higher: what is done outside the portal it does not know.
    public boolean isLeast() {
        return this == MEDIA || this == FINISHED;
    }
}
