package id.suaralayanan.portal.feedback.questions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The questionnaire in force: nine questions per language, in the order they are asked.
///
/// @param tongues those in which all nine are there
public record Instrument(List<RegionalLanguage> tongues) {
    public Instrument {
        tongues = List.copyOf(tongues);
    }

    /// The questions in a language of the pages; in Indonesian where there are none.
    public List<Question> in(Locale language) {
        return checked(language.getLanguage())
                .or(() -> checked("id"))
                .orElseThrow(
                        () -> new IllegalStateException("the instrument has no Indonesian text"))
                .questions();
    }

    private Optional<RegionalLanguage> checked(String code) {
        return tongues.stream()
                .filter(tongue -> tongue.verified() && tongue.code().equals(code))
                .findFirst();
    }

    /// The regional languages, by name.
    ///
    /// @param drafts whether those too that nobody has checked yet
    public List<RegionalLanguage> regional(boolean drafts) {
        return tongues.stream()
                .filter(tongue -> !tongue.isOfThePages() && (drafts || tongue.verified()))
                .toList();
    }
}
