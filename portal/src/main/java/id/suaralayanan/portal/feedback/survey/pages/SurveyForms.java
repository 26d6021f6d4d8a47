package id.suaralayanan.portal.feedback.survey.pages;

import id.suaralayanan.portal.feedback.Arrival;
import id.suaralayanan.portal.feedback.RatingForm;
import id.suaralayanan.portal.feedback.RatingReceipt;
import id.suaralayanan.portal.feedback.SubmissionOutcome;
import id.suaralayanan.portal.feedback.VisitCode;
import id.suaralayanan.portal.feedback.intake.RatingIntake;
import id.suaralayanan.portal.feedback.survey.EntryPath;
import id.suaralayanan.portal.feedback.survey.FormSeal;
import id.suaralayanan.portal.feedback.survey.FormSeals;
import id.suaralayanan.portal.feedback.survey.SubmittedSurvey;
import id.suaralayanan.portal.feedback.survey.Survey;
import id.suaralayanan.portal.feedback.survey.SurveyPoint;
import id.suaralayanan.portal.feedback.survey.Surveys;
import id.suaralayanan.portal.throttling.networks.NetworkBursts;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What happens to a survey form, whoever fills it in: shown again with everything typed while
/// something is missing, stored once, answered with the receipt.
@Component
record SurveyForms(
        Surveys surveys,
        FormSeals seals,
        ResentForms resent,
        RatingIntake intake,
        NetworkBursts bursts) {
    /// A form to fill in, as a page of its own.
    Mono<Rendering> fresh(
            SurveyPoint place, Service service, EntryPath way, ServerWebExchange exchange) {
        return surveys.of(place, service, way, exchange)
                .map(survey ->
                        Rendering.view("feedback/survey")
                                .modelAttribute("survey", survey)
                                .modelAttribute("languageSwitch", survey.languageSwitch())
                                .modelAttribute("visit", visit(exchange))
                                .modelAttribute("token", token(exchange))
                                .modelAttribute("seal", seals.issue(place.point().code()))
                                .build());
    }

    /// The visit code of a link, as printed; empty when it holds none.
    static String visit(ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        var given = query.getFirst("k") == null ? query.getFirst("K") : query.getFirst("k");
        return given == null ? "" : VisitCode.read(given).map(VisitCode::grouped).orElse("");
    }

    /// What a form of the officers' area has to carry; empty on public pages.
    private static String token(ServerWebExchange exchange) {
        CsrfToken token =
                exchange.getAttribute(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME);
        return token == null ? "" : token.getToken();
    }

    /// One sent form on its way through this class.
    ///
    /// @param key under which it is stored
    private record Sent(
            Survey survey, SubmittedSurvey entry, UUID key, ServerWebExchange exchange) {
        RatingForm form() {
            return entry.form(
                    survey.unit().code(), survey.service().code(), survey.way().channel());
        }
    }

    /// Takes a sent form.
    Mono<Rendering> take(SurveyPoint place, EntryPath way, ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(SubmittedSurvey::of)
                .flatMap(entry -> {
                    var service =
                            place.service(entry.value("layanan"))
                                    .orElseThrow(() ->
                                            ProblemException.of(
                                                    HttpStatus.BAD_REQUEST, "not-a-form"));
                    var by = way.isStaff() ? way : EntryPath.of(entry.value("dari"));
                    return surveys.of(place, service, by, exchange)
                            .flatMap(survey -> take(survey, entry, exchange));
                });
    }

    private Mono<Rendering> take(Survey survey, SubmittedSurvey entry, ServerWebExchange exchange) {
        var seal = seals.read(survey.point().code(), entry.value("form"));
        var key = seal.map(FormSeal::key).orElseGet(UUID::randomUUID);
        if (entry.isSwitchOfLanguage()) {
            return Mono.just(
                    form(new Sent(survey, entry.withoutGaps(), key, exchange), "").build());
        }
        var sent = new Sent(survey, entry, key, exchange);
        if (!entry.isComplete()) {
            return Mono.just(again(sent, ""));
        }
        if (survey.way().isPreview()) {
            return Mono.just(ReceiptPages.redirect("/s/" + survey.point().code() + "/pratinjau"));
        }
        if (seal.isEmpty() || seal.get().isTooLate() || isRushed(survey, seal.get(), entry)) {
            return Mono.just(again(sent, "survey.again"));
        }
        return sentBefore(sent)
                .switchIfEmpty(Mono.defer(() -> store(sent, seal.get().seconds())))
                .onErrorResume(ProblemException.class, problem -> later(sent, problem));
    }

    /// Back from the receipt the browser may ask for the page anew, and the form has another key by
    /// then. The same answers get the same receipt; others may be somebody else's on the same
    /// phone, so they come back with the question. Empty where nothing was sent before.
    private Mono<Rendering> sentBefore(Sent sent) {
        return Mono.justOrEmpty(resent.keyBefore(sent.survey(), sent.entry(), sent.exchange()))
                .filter(before -> !before.equals(sent.key()))
                .flatMap(before -> intake.find(before, sent.form()))
                .mapNotNull(outcome ->
                        switch (outcome) {
                            case SubmissionOutcome.StoredBefore before ->
                                    ReceiptPages.earlier(sent.survey(), before.receipt());
                            case SubmissionOutcome.KeyTaken _ ->
                                    again(
                                            new Sent(
                                                    sent.survey(),
                                                    sent.entry().asAnother(),
                                                    sent.key(),
                                                    sent.exchange()),
                                            "survey.another");
                            default -> null;
                        });
    }

    private Mono<Rendering> store(Sent sent, int seconds) {
        var arrival =
                new Arrival(
                        seconds,
                        sent.entry().extras(sent.survey().extras()),
                        bursts.network(sent.exchange().getRequest()),
                        null);
        return intake.take(sent.key(), sent.form(), arrival).map(outcome -> answer(sent, outcome));
    }

    /// Where nothing can be stored now, nothing typed is lost: the form comes back and keeps its
    /// key.
    private Mono<Rendering> later(Sent sent, ProblemException problem) {
        if (problem.status() != HttpStatus.SERVICE_UNAVAILABLE) {
            return Mono.error(problem);
        }
        boolean unknown = problem.type().equals("outcome-unknown");
        return Mono.just(
                form(sent, unknown ? "survey.unknown" : "survey.busy")
                        .status(problem.status())
                        .header(HttpHeaders.RETRY_AFTER, "1")
                        .build());
    }

    /// A machine is faster than anybody reads, or fills in what nobody sees. An officer copies.
    private static boolean isRushed(Survey survey, FormSeal seal, SubmittedSurvey entry) {
        return !entry.value("website").isEmpty() || (seal.isTooSoon() && !survey.way().isStaff());
    }

    private Rendering again(Sent sent, String note) {
        return form(sent, note).status(HttpStatus.UNPROCESSABLE_CONTENT).build();
    }

    private Rendering.Builder<?> form(Sent sent, String note) {
        var survey = sent.survey();
        var entry = sent.entry();
        return Rendering.view("feedback/survey")
                .modelAttribute("survey", survey)
                .modelAttribute("languageSwitch", survey.languageSwitch())
                .modelAttribute("entry", entry)
                .modelAttribute("visit", entry.value("k"))
                .modelAttribute("gaps", entry.gapsInOrder(survey.questions()))
                .modelAttribute("note", note)
                .modelAttribute("token", token(sent.exchange()))
                .modelAttribute("seal", sealAgain(survey.point().code(), entry, sent.key()));
    }

    /// Who puts a gap right has read the form long ago: the seal stays the first one.
    private String sealAgain(String point, SubmittedSurvey entry, UUID key) {
        var sent = entry.value("form");
        return seals.read(point, sent).filter(seal -> !seal.isTooLate()).isPresent()
                ? sent
                : seals.issue(point, key);
    }

    private Rendering answer(Sent sent, SubmissionOutcome outcome) {
        return switch (outcome) {
            case SubmissionOutcome.Stored stored -> done(sent, stored.receipt());
            case SubmissionOutcome.StoredBefore before -> done(sent, before.receipt());
            case SubmissionOutcome.KeyTaken taken ->
                    ReceiptPages.earlier(sent.survey(), taken.first());
            case SubmissionOutcome.VisitRefused _ ->
                    again(
                            new Sent(
                                    sent.survey(),
                                    sent.entry().with(FieldError.in("k", "survey.gap.used")),
                                    sent.key(),
                                    sent.exchange()),
                            "");
            case SubmissionOutcome.Refused _ ->
                    throw ProblemException.of(HttpStatus.BAD_REQUEST, "not-a-form");
        };
    }

    private Rendering done(Sent sent, RatingReceipt receipt) {
        resent.remember(sent.survey(), sent.entry(), sent.exchange());
        return ReceiptPages.of(sent.survey(), sent.entry(), receipt);
    }
}
