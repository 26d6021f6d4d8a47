package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import java.util.List;
import java.util.Locale;

/// One survey as it is shown: which service, in which language, with which questions.
///
/// @param questions the locked core: nine, the same everywhere
/// @param extras what the unit asks beside them
record Survey(
        FeedbackPoint point,
        Unit unit,
        Service service,
        Way way,
        Locale language,
        List<Question> questions,
        List<ExtraQuestion> extras) {
    /// Where the form is sent to and shown from.
    public String address() {
        return (way.isStaff() ? "/unit/bantu/" : "/s/") + point.code();
    }

    /// What a change of the language has to keep of the address, each with its `&`.
    public String kept() {
        return "layanan="
                + service.code()
                + "&"
                + (way.word().isEmpty() ? "" : "dari=" + way.word() + "&");
    }
}
