package id.suaralayanan.analytics.imports.ratings;

import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.indicators.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rating read from a file, good to be stored.
///
/// @param scores of U1 to U9; null where an element was left out
/// @param fingerprint digest of everything that would be stored
record RatingRow(
        Line.Row line,
        UUID key,
        byte[] fingerprint,
        int service,
        LocalDate date,
        Channel channel,
        List<@Nullable Integer> scores,
        Respondent respondent,
        Optional<String> comment) {
    /// What a respondent may tell; null where nothing was told.
    record Respondent(
            @Nullable Integer age,
            @Nullable String sex,
            @Nullable String education,
            @Nullable String occupation,
            @Nullable Boolean disability) {}
}
