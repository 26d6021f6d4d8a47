package id.suaralayanan.portal.feedback.survey;

import java.time.Duration;
import java.util.UUID;

/// What the hidden field of a survey says once its signature is checked.
///
/// @param key the idempotency key of this visitor's submission
/// @param age since the page was shown
/// @param quickest in which anybody could have read it
public record FormSeal(UUID key, Duration age, Duration quickest) {
    private static final Duration LATEST = Duration.ofHours(24);

    /// Nobody reads nine questions in less; the form is shown again with its answers.
    public boolean isTooSoon() {
        return age.compareTo(quickest) < 0;
    }

    public boolean isTooLate() {
        return age.compareTo(LATEST) > 0;
    }

    /// From the first view to the answer, as far as it says anything.
    public int seconds() {
        return (int) Math.min(Short.MAX_VALUE, age.toSeconds());
    }
}
