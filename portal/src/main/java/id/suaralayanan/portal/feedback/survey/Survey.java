package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.portal.feedback.questions.ExtraQuestion;
import id.suaralayanan.portal.feedback.questions.Question;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.LanguageSwitch;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One survey as it is shown: which service, in which language, with which questions.
///
/// @param language of everything around the questions
/// @param tongue code of the regional language of the questions, empty for that of the page
/// @param tongues names of the regional languages to choose from, by their codes
/// @param questions the locked core: nine, the same everywhere
/// @param extras what the unit asks beside them
public record Survey(
        FeedbackPoint point,
        Unit unit,
        Service service,
        EntryPath way,
        Locale language,
        String tongue,
        Map<String, String> tongues,
        List<Question> questions,
        List<ExtraQuestion> extras) {
    /// Where the form is sent to and shown from.
    public String address() {
        return place() + (tongue.isEmpty() ? "" : "?lang=" + tongue);
    }

    public LanguageSwitch languageSwitch() {
        return LanguageSwitch.by("nilai", place());
    }

    private String place() {
        return (way.isStaff() ? "/unit/bantu/" : "/s/") + point.code();
    }
}
