package id.suaralayanan.portal.feedback.survey;

import static java.util.stream.Collectors.toMap;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.feedback.Intake;
import id.suaralayanan.portal.feedback.Outcome;
import id.suaralayanan.portal.feedback.VisitCode;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.web.FormBody;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Refusal;
import java.net.URI;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What happens to a survey form, whoever fills it in: shown again with everything typed while
/// something is missing, stored once, answered with the receipt.
@Component
final class SurveyForms {
    /// Far more than anybody may write, so that what is too long comes back with every answer.
    static final int LONGEST_FORM = 64 * 1024;

    private static final int FREE = 4;

    private final Instruments instruments;
    private final ExtraQuestions extras;
    private final FormSeals seals;
    private final Intake intake;

    SurveyForms(Instruments instruments, ExtraQuestions extras, FormSeals seals, Intake intake) {
        this.instruments = instruments;
        this.extras = extras;
        this.seals = seals;
        this.intake = intake;
    }

    /// The survey of a service in the language of the reader; its questions in a regional one where
    /// the address asks for it.
    Mono<Survey> survey(Place place, Service service, Way way, ServerWebExchange exchange) {
        var language = Language.of(exchange);
        var asked = exchange.getRequest().getQueryParams().getFirst("lang");
        return Mono.zip(
                instruments.current(),
                extras.of(place.unit().id(), language),
                (instrument, more) -> {
                    var regional = instrument.regional(way.isPreview());
                    var tongue =
                            regional.stream().filter(one -> one.code().equals(asked)).findFirst();
                    return new Survey(
                            place.point(),
                            place.unit(),
                            service,
                            way,
                            language,
                            tongue.map(Tongue::code).orElse(""),
                            regional.stream()
                                    .collect(
                                            toMap(
                                                    Tongue::code,
                                                    Tongue::name,
                                                    (a, _) -> a,
                                                    TreeMap::new)),
                            tongue.map(Tongue::questions).orElseGet(() -> instrument.in(language)),
                            more);
                });
    }

    /// A form to fill in, as a page of its own.
    Mono<Rendering> fresh(Place place, Service service, Way way, ServerWebExchange exchange) {
        return survey(place, service, way, exchange)
                .map(survey ->
                        Rendering.view("feedback/survey")
                                .modelAttribute("survey", survey)
                                .modelAttribute("kept", survey.kept())
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

    /// Takes a sent form.
    Mono<Rendering> take(Place place, Way way, ServerWebExchange exchange) {
        return typed(way, exchange)
                .map(Entry::of)
                .flatMap(entry -> {
                    var service =
                            place.service(entry.value("layanan"))
                                    .orElseThrow(
                                            () -> Refusal.of(HttpStatus.BAD_REQUEST, "not-a-form"));
                    var by = way.isStaff() ? way : Way.of(entry.value("dari"));
                    return survey(place, service, by, exchange)
                            .flatMap(survey -> take(survey, entry, token(exchange)));
                });
    }

    /// In the officers' area the form is read already: its token was looked for.
    private static Mono<MultiValueMap<String, String>> typed(Way way, ServerWebExchange exchange) {
        return way.isStaff() ? exchange.getFormData() : FormBody.of(exchange, LONGEST_FORM);
    }

    private Mono<Rendering> take(Survey survey, Entry entry, String token) {
        var seal = seals.read(survey.point().code(), entry.value("form"));
        var key = seal.map(FormSeal::key).orElseGet(UUID::randomUUID);
        if (!entry.isComplete()) {
            return Mono.just(again(survey, entry, key, "", token));
        }
        if (survey.way().isPreview()) {
            return Mono.just(redirect("/s/" + survey.point().code() + "/pratinjau"));
        }
        if (seal.isEmpty() || seal.get().isTooLate() || isRushed(survey, seal.get(), entry)) {
            return Mono.just(again(survey, entry, key, "survey.again", token));
        }
        var form =
                entry.form(survey.unit().code(), survey.service().code(), survey.way().channel());
        return intake.take(key, form, seal.get().seconds(), entry.extras(survey.extras()))
                .map(outcome -> answer(survey, entry, key, outcome, token));
    }

    /// A machine is faster than anybody reads, or fills in what nobody sees. An officer copies.
    private static boolean isRushed(Survey survey, FormSeal seal, Entry entry) {
        return !entry.value("website").isEmpty() || (seal.isTooSoon() && !survey.way().isStaff());
    }

    private Rendering again(Survey survey, Entry entry, UUID key, String note, String token) {
        return Rendering.view("feedback/survey")
                .modelAttribute("survey", survey)
                .modelAttribute("kept", survey.kept())
                .modelAttribute("entry", entry)
                .modelAttribute("visit", entry.value("k"))
                .modelAttribute("gaps", entry.gapsInOrder(survey.questions()))
                .modelAttribute("note", note)
                .modelAttribute("token", token)
                .modelAttribute("seal", sealAgain(survey.point().code(), entry, key))
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    /// Who puts a gap right has read the form long ago: the seal stays the first one.
    private String sealAgain(String point, Entry entry, UUID key) {
        var sent = entry.value("form");
        return seals.read(point, sent).filter(seal -> !seal.isTooLate()).isPresent()
                ? sent
                : seals.issue(point, key);
    }

    private Rendering answer(Survey survey, Entry entry, UUID key, Outcome outcome, String token) {
        return switch (outcome) {
            case Outcome.Stored stored ->
                    done(survey, stored.receipt().code(), notes(survey, entry));
            case Outcome.StoredBefore before ->
                    done(survey, before.receipt().code(), notes(survey, entry));
            case Outcome.KeyTaken taken -> done(survey, taken.first().code(), "sudah");
            case Outcome.VisitRefused _ ->
                    again(
                            survey,
                            entry.with(new Entry.Gap("k", "survey.gap.used")),
                            key,
                            "",
                            token);
            case Outcome.Refused _ -> throw Refusal.of(HttpStatus.BAD_REQUEST, "not-a-form");
        };
    }

    private static Rendering done(Survey survey, String receipt, String notes) {
        return redirect(
                "/s/%s/selesai?bukti=%s&layanan=%s%s"
                        .formatted(
                                survey.point().code(),
                                receipt,
                                survey.service().code(),
                                notes.isEmpty() ? "" : "&catatan=" + notes));
    }

    /// What the thank-you page offers; the answers themselves never enter an address.
    private static String notes(Survey survey, Entry entry) {
        boolean worst = entry.scores().values().stream().anyMatch(score -> score.points() == 1);
        var cost = entry.scores().get(Element.U4);
        boolean paid = survey.unit().freeByLaw() && cost != null && cost.points() < FREE;
        return (paid ? "bayar" : worst ? "masalah" : "") + (survey.way().isStaff() ? "-bantu" : "");
    }

    private static Rendering redirect(String address) {
        return Rendering.redirectTo(URI.create(address).toString())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
