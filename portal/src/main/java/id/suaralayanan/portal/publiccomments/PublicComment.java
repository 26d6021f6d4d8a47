package id.suaralayanan.portal.publiccomments;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one citizen wrote and an officer released, without names.
///
/// @param text the released words, or how they begin
/// @param isCut whether words or reply go on
/// @param month in which it came; a day would tell too much
/// @param reply what the unit answers to everybody; null when it has not
/// @param repliedAt when it did
public record PublicComment(
        Kind kind,
        String text,
        boolean isCut,
        Period month,
        @Nullable String reply,
        @Nullable Instant repliedAt) {
    /// Where the words stood.
    public enum Kind {
        /// Beside a rating.
        REMARK,
        COMPLAINT,
        COMPLAINT_FINISHED
    }
}
