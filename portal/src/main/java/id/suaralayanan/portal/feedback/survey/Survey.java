package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import java.util.List;
import java.util.Locale;

/// One survey as it is shown: which service, in which language, with which questions.
record Survey(
        FeedbackPoint point,
        Unit unit,
        Service service,
        Channel channel,
        Locale language,
        List<Question> questions) {
    /// Where the form is sent to and shown from.
    public String address() {
        return "/s/" + point.code();
    }
}
