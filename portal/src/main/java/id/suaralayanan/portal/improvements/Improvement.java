package id.suaralayanan.portal.improvements;

import id.suaralayanan.analytics.indicators.Element;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A note of something that a unit put right (*yang kami perbaiki*), in its present wording.
///
/// @param id key in the database
/// @param unit key of the unit
/// @param revision counts its wordings, from 1; a change made on an older one is refused
/// @param problem what was wrong, 10 to 200 characters
/// @param change what is different now, 10 to 300 characters
/// @param since first day on which it is different
/// @param element what it is about; null for none of the nine in particular
/// @param wordedAt when it got this wording
public record Improvement(
        int id,
        int unit,
        int revision,
        String problem,
        String change,
        LocalDate since,
        @Nullable Element element,
        Instant publishedAt,
        Instant wordedAt) {
    /// Whether it once read differently.
    public boolean isReworded() {
        return revision > 1;
    }
}
