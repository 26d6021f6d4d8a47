package id.suaralayanan.portal.feedback.survey.pages;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.feedback.RatingReceipt;
import id.suaralayanan.portal.feedback.survey.SubmittedSurvey;
import id.suaralayanan.portal.feedback.survey.Survey;
import id.suaralayanan.portal.web.form.SeeOther;
import java.net.URI;
import org.springframework.web.reactive.result.view.Rendering;

/// Where a sent form leads: to a page that can be loaded again without sending anything.
final class ReceiptPages {
    private static final int FREE = 4;

    private ReceiptPages() {}

    static Rendering of(Survey survey, SubmittedSurvey entry, RatingReceipt receipt) {
        return done(survey, receipt.code(), notes(survey, entry));
    }

    /// The form was stored before.
    static Rendering earlier(Survey survey, RatingReceipt receipt) {
        return done(survey, receipt.code(), "sudah");
    }

    /// The page leads to other surveys: they, too, were reached as this one was.
    private static Rendering done(Survey survey, String receipt, String notes) {
        String way = survey.way().word();
        return redirect(
                "/s/%s/selesai?bukti=%s&layanan=%s%s%s"
                        .formatted(
                                survey.point().code(),
                                receipt,
                                survey.service().code(),
                                notes.isEmpty() ? "" : "&catatan=" + notes,
                                way.isEmpty() ? "" : "&dari=" + way));
    }

    /// What the thank-you page offers; the answers themselves never enter an address.
    private static String notes(Survey survey, SubmittedSurvey entry) {
        boolean worst = entry.scores().values().stream().anyMatch(score -> score.points() == 1);
        var cost = entry.scores().get(Element.U4);
        boolean paid = survey.unit().freeByLaw() && cost != null && cost.points() < FREE;
        return (paid ? "bayar" : worst ? "masalah" : "") + (survey.way().isStaff() ? "-bantu" : "");
    }

    static Rendering redirect(String address) {
        return SeeOther.at(URI.create(address).toString());
    }
}
