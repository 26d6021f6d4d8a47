package id.suaralayanan.portal.feedback.survey.pages;

import id.suaralayanan.portal.feedback.survey.FormSeal;
import id.suaralayanan.portal.feedback.survey.FormSeals;
import id.suaralayanan.portal.feedback.survey.SubmittedSurvey;
import id.suaralayanan.portal.feedback.survey.Survey;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Remembers in the browser, for half an hour and for one point, which form was stored last, so
/// that Back and a second "send" are no second rating. The cookie is the seal of that form; it is
/// set with the receipt, never with a page that is only looked at.
@Component
record ResentForms(FormSeals seals) {
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final String NAME = "terkirim-";

    /// The key of the form that this browser sent before for the same service; empty for officers,
    /// who write down one citizen after another, for a form with a visit code, which is a visit of
    /// its own, and once the sender has said that this is another rating.
    Optional<UUID> keyBefore(Survey survey, SubmittedSurvey entry, ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(name(survey));
        return cookie == null
                        || survey.way().isStaff()
                        || entry.isAnother()
                        || !entry.value("k").isBlank()
                ? Optional.empty()
                : seals.read(survey.point().code(), cookie.getValue()).map(FormSeal::key);
    }

    void remember(Survey survey, SubmittedSurvey entry, ServerWebExchange exchange) {
        if (survey.way().isStaff()) {
            return;
        }
        exchange.getResponse()
                .addCookie(
                        ResponseCookie.from(name(survey), entry.value("form"))
                                .path("/s/" + survey.point().code())
                                .maxAge(LASTS)
                                .httpOnly(true)
                                .sameSite("Lax")
                                .build());
    }

    /// Somebody else wants to rate on this device.
    void forget(Survey survey, ServerWebExchange exchange) {
        exchange.getResponse()
                .addCookie(
                        ResponseCookie.from(name(survey), "")
                                .path("/s/" + survey.point().code())
                                .maxAge(Duration.ZERO)
                                .build());
    }

    private static String name(Survey survey) {
        return NAME + survey.service().id();
    }
}
