package id.suaralayanan.portal.complaints;

import org.jspecify.annotations.Nullable;

/// A step that someone wants to take in a case. Never prints its text.
///
/// @param officer key of the officer; none for the citizen
/// @param text what is said along with it
/// @param satisfied the citizen's verdict, where the step carries one
/// @param revision the revision the person saw; none when any will do
public record Move(
        Step step,
        Actor actor,
        @Nullable Integer officer,
        @Nullable String text,
        @Nullable Boolean satisfied,
        @Nullable Integer revision) {
    /// What a citizen does in the own case.
    public static Move ofCitizen(Step step, @Nullable String text, @Nullable Boolean satisfied) {
        return new Move(step, Actor.CITIZEN, null, text, satisfied, null);
    }

    @Override
    public String toString() {
        return "Move[" + step + ", " + actor + "]";
    }
}
