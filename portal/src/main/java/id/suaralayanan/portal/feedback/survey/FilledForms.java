package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.feedback.Arrival;
import id.suaralayanan.portal.feedback.RatingReceipt;
import id.suaralayanan.portal.feedback.SubmissionOutcome;
import id.suaralayanan.portal.feedback.intake.RatingIntake;
import id.suaralayanan.portal.feedback.questions.ExtraQuestions;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes forms that were filled in without the portal: on a kiosk, or while there was no network.
@Component
public final class FilledForms {
    /// Seconds, as far as a number of years goes.
    private static final Pattern AGE = Pattern.compile("\\d{1,9}");

    private final RatingIntake intake;
    private final ExtraQuestions extras;
    private final Clock clock;

    FilledForms(RatingIntake intake, ExtraQuestions extras, Clock clock) {
        this.clock = clock;
        this.intake = intake;
        this.extras = extras;
    }

    /// What a device hears of a form it sent.
    ///
    /// @param earlier whether another form had come with this key before; that one counts
    public record Taken(String receipt, boolean earlier) {}

    /// Stores the form under the key it was made with, once however often it comes.
    ///
    /// @throws ProblemException 400 with every gap named; fails with the refusals of
    ///   [RatingIntake#take]
    ///
    /// @param network of the sender for `NetworkBursts`; null for a device of the office
    public Mono<Taken> take(
            UUID key,
            Unit unit,
            Service service,
            Channel channel,
            @Nullable Long network,
            Form typed) {
        var entry = SubmittedSurvey.of(typed);
        if (!entry.isComplete()) {
            throw ProblemException.malformed(entry.gaps());
        }
        if (!entry.value("website").isEmpty()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "not-a-form");
        }
        var form = entry.form(unit.code(), service.code(), channel);
        return extras.of(unit.id(), Language.INDONESIAN)
                .flatMap(asked ->
                        intake.take(
                                key,
                                form,
                                new Arrival(null, entry.extras(asked), network, answeredAt(entry))))
                .map(FilledForms::taken);
    }

    /// The device says how many seconds ago it was, because its clock may be wrong; a field that is
    /// missing or no number says nothing.
    private @Nullable Instant answeredAt(SubmittedSurvey entry) {
        var age = entry.value("umur");
        return AGE.matcher(age).matches()
                ? clock.instant().minusSeconds(Long.parseLong(age))
                : null;
    }

    private static Taken taken(SubmissionOutcome outcome) {
        return switch (outcome) {
            case SubmissionOutcome.Stored stored -> taken(stored.receipt(), false);
            case SubmissionOutcome.StoredBefore before -> taken(before.receipt(), false);
            case SubmissionOutcome.KeyTaken other -> taken(other.first(), true);
            case SubmissionOutcome.VisitRefused _ ->
                    throw ProblemException.of(HttpStatus.CONFLICT, "visit-used");
            case SubmissionOutcome.Refused _ ->
                    throw ProblemException.of(HttpStatus.BAD_REQUEST, "not-a-form");
        };
    }

    private static Taken taken(RatingReceipt receipt, boolean earlier) {
        return new Taken(receipt.code(), earlier);
    }
}
