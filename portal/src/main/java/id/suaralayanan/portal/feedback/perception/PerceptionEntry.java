package id.suaralayanan.portal.feedback.perception;

import id.suaralayanan.portal.feedback.survey.EntryPath;
import id.suaralayanan.portal.signing.Sha256;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.Form;
import java.util.List;

/// One sent form of SPKP or SPAK, as typed.
///
/// @param gaps what is not answered, in the order of the questions
record PerceptionEntry(Form typed, PerceptionInstrument instrument, List<FieldError> gaps) {
    private static final String ANSWER = "[1-6]";

    static PerceptionEntry of(Form typed, PerceptionInstrument instrument) {
        return new PerceptionEntry(
                typed,
                instrument,
                instrument.items().stream()
                        .filter(item -> !isAnswered(typed, item))
                        .map(item -> FieldError.in(item.field(), "survey.gap.answer"))
                        .toList());
    }

    private static boolean isAnswered(Form typed, PerceptionItem item) {
        var sent = typed.all(item.field());
        return sent.size() == 1 && sent.getFirst().matches(ANSWER);
    }

    /// Shown in another language, nothing is missing.
    boolean isSwitchOfLanguage() {
        return typed.has("bahasa");
    }

    EntryPath way() {
        return EntryPath.of(typed.raw("dari"));
    }

    boolean isComplete() {
        return gaps.isEmpty();
    }

    /// A machine fills in what nobody sees.
    boolean isOfAMachine() {
        return !typed.raw("website").isEmpty();
    }

    public boolean isChosen(String field, String value) {
        return typed.raw(field).equals(value);
    }

    public boolean isWrong(String field) {
        return gaps.stream().anyMatch(gap -> gap.field().equals(field));
    }

    PerceptionEntry withoutGaps() {
        return new PerceptionEntry(typed, instrument, List.of());
    }

    /// Of a complete form, item by item.
    Short[] scores() {
        return instrument.items().stream()
                .map(item -> Short.valueOf(typed.raw(item.field())))
                .toArray(Short[]::new);
    }

    /// What a key is bound to: equal for equal answers about the same unit.
    byte[] fingerprint(String unit) {
        return Sha256.of(
                "perception 1\n%s\n%d\n%s".formatted(unit, instrument.id(), List.of(scores())));
    }
}
