package id.suaralayanan.portal.complaints;

import id.suaralayanan.portal.units.Unit;
import org.jspecify.annotations.Nullable;

/// A step that someone wants to take in a case. Never prints its text.
///
/// @param officer key of the officer; none for the citizen
/// @param text what is said along with it
/// @param satisfied the citizen's verdict, where the step carries one
/// @param revision the revision the person saw; none when any will do
/// @param reason why the case is not handled; of [Step#REJECT] alone
/// @param to the unit that shall answer; of [Step#PASS_ON] alone
/// @param score the citizen's verdict on the handling, from 1 to 4; of [Step#RATE] alone
/// @param words what the citizen adds to that verdict
public record StepCommand(
        Step step,
        Actor actor,
        @Nullable Integer officer,
        @Nullable String text,
        @Nullable Boolean satisfied,
        @Nullable Integer revision,
        @Nullable Rejection reason,
        @Nullable Unit to,
        @Nullable Integer score,
        @Nullable String words) {
    private static final int CONTENT = 3;

    public StepCommand {
        if ((step == Step.REJECT) != (reason != null) || (step == Step.PASS_ON) != (to != null)) {
            throw new IllegalArgumentException(step + " with the details of another step");
        }
        if (score != null && (score < 1 || score > 4)) {
            throw new IllegalArgumentException("a verdict of " + score + " is not in 1..4");
        }
    }

    /// What a citizen does in the own case.
    public static StepCommand ofCitizen(
            Step step, @Nullable String text, @Nullable Boolean satisfied) {
        return new StepCommand(
                step, Actor.CITIZEN, null, text, satisfied, null, null, null, null, null);
    }

    /// The citizen's verdict on the handling; from 3 on it counts as satisfied.
    public static StepCommand rating(int score, @Nullable String words) {
        return new StepCommand(
                Step.RATE,
                Actor.CITIZEN,
                null,
                null,
                score >= CONTENT,
                null,
                null,
                null,
                score,
                words);
    }

    /// The name that the history keeps along with the step: a reason, or where the case went.
    @Nullable String subject() {
        if (reason != null) {
            return reason.name();
        }
        return to == null ? null : to.shortName();
    }

    @Override
    public String toString() {
        return "Move[" + step + ", " + actor + "]";
    }
}
