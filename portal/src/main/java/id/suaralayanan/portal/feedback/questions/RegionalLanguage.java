package id.suaralayanan.portal.feedback.questions;

import java.util.List;

/// The whole questionnaire in one language.
///
/// @param code two or three letters, e.g. `jv`
/// @param name of the language as its speakers write it
/// @param verified whether a speaker has checked every question
public record RegionalLanguage(
        String code, String name, boolean verified, List<Question> questions) {
    public RegionalLanguage {
        questions = List.copyOf(questions);
    }

    /// Whether the pages around the survey speak it too.
    boolean isOfThePages() {
        return code.equals("id") || code.equals("en");
    }
}
