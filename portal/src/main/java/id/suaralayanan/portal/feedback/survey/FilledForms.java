package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.feedback.Intake;
import id.suaralayanan.portal.feedback.Outcome;
import id.suaralayanan.portal.feedback.Receipt;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Refusal;
import id.suaralayanan.portal.web.Refusal.Fault;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/// Takes forms that were filled in without the portal: on a kiosk, or while there was no network.
@Component
public final class FilledForms {
    private final Intake intake;
    private final ExtraQuestions extras;

    FilledForms(Intake intake, ExtraQuestions extras) {
        this.intake = intake;
        this.extras = extras;
    }

    /// What a device hears of a form it sent.
    ///
    /// @param earlier whether another form had come with this key before; that one counts
    public record Taken(String receipt, boolean earlier) {}

    /// Stores the form under the key it was made with, once however often it comes.
    ///
    /// @throws Refusal 400 with every gap named; fails with the refusals of [Intake#take]
    public Mono<Taken> take(
            UUID key,
            Unit unit,
            Service service,
            Channel channel,
            MultiValueMap<String, String> typed) {
        var entry = Entry.of(typed);
        if (!entry.isComplete()) {
            throw Refusal.malformed(
                    entry.gaps().stream()
                            .map(gap -> new Fault("/" + gap.field(), gap.key()))
                            .toList());
        }
        if (!entry.value("website").isEmpty()) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "not-a-form");
        }
        var form = entry.form(unit.code(), service.code(), channel);
        return extras.of(unit.id(), Language.INDONESIAN)
                .flatMap(asked -> intake.take(key, form, null, entry.extras(asked)))
                .map(FilledForms::taken);
    }

    private static Taken taken(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stored stored -> taken(stored.receipt(), false);
            case Outcome.StoredBefore before -> taken(before.receipt(), false);
            case Outcome.KeyTaken other -> taken(other.first(), true);
            case Outcome.VisitRefused _ -> throw Refusal.of(HttpStatus.CONFLICT, "visit-used");
            case Outcome.Refused _ -> throw Refusal.of(HttpStatus.BAD_REQUEST, "not-a-form");
        };
    }

    private static Taken taken(Receipt receipt, boolean earlier) {
        return new Taken(receipt.code(), earlier);
    }
}
