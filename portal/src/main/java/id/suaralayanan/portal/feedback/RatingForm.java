package id.suaralayanan.portal.feedback;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.signing.Sha256;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One filled-in survey (*penilaian*): complete and valid in itself; whether its service exists and
/// is open is the registry's to say.
///
/// @param unit code of the unit as the citizen's client gave it
/// @param service code of the service inside the unit
/// @param visit the code that makes it the answer of a proven visit
public record RatingForm(
        String unit,
        String service,
        Channel channel,
        Answers answers,
        Respondent respondent,
        Optional<Comment> comment,
        Optional<VisitCode> visit) {
    private static final char END = '\n';

    /// Equal for equal answers to the same service, different for anything else: what a client's
    /// key is bound to. The comment comes last, so no two forms share one notation. Of a visit code
    /// only that there is one enters: what is stored must not lead back to it.
    public byte[] fingerprint() {
        var text =
                new StringBuilder(128)
                        .append(visit.isPresent() ? "rating 1 visit" : "rating 1")
                        .append(END)
                        .append(unit)
                        .append(END)
                        .append(service)
                        .append(END)
                        .append(channel)
                        .append(END)
                        .append(answers.digits())
                        .append(END);
        append(text, respondent.sex());
        append(text, respondent.age());
        append(text, respondent.education());
        append(text, respondent.occupation());
        append(text, respondent.disability());
        comment.ifPresent(words -> text.append(words.text()));
        return Sha256.of(text.toString());
    }

    private static void append(StringBuilder text, @Nullable Object part) {
        if (part != null) {
            text.append(part);
        }
        text.append(END);
    }
}
