package id.suaralayanan.portal.feedback.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The questionnaire in force: nine questions per language, in the order they are asked.
public record Instrument(Map<String, List<Question>> byLanguage) {
    public List<Question> in(Locale language) {
        var questions = byLanguage.getOrDefault(language.getLanguage(), byLanguage.get("id"));
        if (questions == null) {
            throw new IllegalStateException("the instrument has no Indonesian text");
        }
        return questions;
    }
}
