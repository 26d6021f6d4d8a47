package id.suaralayanan.portal.feedback.perception;

import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.portal.feedback.RatingReceipt;
import id.suaralayanan.portal.feedback.SubmissionOutcome;
import id.suaralayanan.portal.feedback.intake.ReceiptCodes;
import id.suaralayanan.portal.feedback.survey.EntryPath;
import id.suaralayanan.portal.feedback.survey.FormSeal;
import id.suaralayanan.portal.feedback.survey.FormSeals;
import id.suaralayanan.portal.feedback.survey.SurveyPoint;
import id.suaralayanan.portal.feedback.survey.SurveyPoints;
import id.suaralayanan.portal.throttling.networks.NetworkBursts;
import id.suaralayanan.portal.web.LanguageSwitch;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/s/{code}/spkp` and `/s/{code}/spak`: the two surveys of Zona Integritas, answered by citizens
/// themselves. Officers write none down: who was asked for money says so to no officer.
@Controller
record PerceptionPages(
        SurveyPoints places,
        PerceptionInstruments instruments,
        PerceptionIntake intake,
        FormSeals seals,
        NetworkBursts bursts) {
    /// What is asked where. A seal names the survey, so that a form of one is nothing to the other.
    private record Asked(SurveyPoint place, PerceptionInstrument instrument) {
        String address() {
            return "/s/" + place.point().code() + "/" + instrument.survey().word();
        }

        String seal() {
            return place.point().code() + " " + instrument.survey();
        }
    }

    @GetMapping({"/s/{code}/spkp", "/s/{code}/spak"})
    Mono<Rendering> show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String dari,
            ServerWebExchange exchange) {
        return asked(code, exchange)
                .map(asked ->
                        page(asked, EntryPath.of(dari).word(), seals.issue(asked.seal()))
                                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                                .build());
    }

    @PostMapping({"/s/{code}/spkp", "/s/{code}/spak"})
    Mono<Rendering> take(@PathVariable String code, ServerWebExchange exchange) {
        return asked(code, exchange)
                .zipWith(Form.of(exchange))
                .flatMap(both ->
                        take(
                                both.getT1(),
                                PerceptionEntry.of(both.getT2(), both.getT1().instrument()),
                                exchange));
    }

    /// Reload-safe: the receipt is in the address, it reveals nothing.
    @GetMapping({"/s/{code}/spkp/selesai", "/s/{code}/spak/selesai"})
    Mono<Rendering> done(
            @PathVariable String code,
            @RequestParam String bukti,
            @RequestParam(defaultValue = "") String catatan,
            ServerWebExchange exchange) {
        if (!ReceiptCodes.isCode(bukti)) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "status.404");
        }
        return asked(code, exchange)
                .map(asked ->
                        Rendering.view("feedback/perception-done")
                                .modelAttribute("unit", asked.place().unit())
                                .modelAttribute("point", asked.place().point().code())
                                .modelAttribute("survey", asked.instrument().survey())
                                .modelAttribute("receipt", bukti)
                                .modelAttribute("earlier", catatan.equals("sudah"))
                                .build());
    }

    private Mono<Asked> asked(String code, ServerWebExchange exchange) {
        var place = places.at(code);
        return instruments
                .of(survey(exchange))
                .map(instrument -> new Asked(place, instrument))
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    private static PerceptionSurvey survey(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().contains("/spak")
                ? PerceptionSurvey.SPAK
                : PerceptionSurvey.SPKP;
    }

    private Mono<Rendering> take(Asked asked, PerceptionEntry entry, ServerWebExchange exchange) {
        var seal = seals.read(asked.seal(), entry.typed().raw("form"));
        var key = seal.map(FormSeal::key).orElseGet(UUID::randomUUID);
        if (entry.isSwitchOfLanguage()) {
            return Mono.just(again(asked, entry.withoutGaps(), key, "", HttpStatus.OK));
        }
        if (!entry.isComplete()) {
            return Mono.just(again(asked, entry, key, "", HttpStatus.UNPROCESSABLE_CONTENT));
        }
        if (entry.way().isPreview()) {
            return Mono.just(to("/s/" + asked.place().point().code() + "/pratinjau"));
        }
        if (seal.isEmpty()
                || seal.get().isTooLate()
                || seal.get().isTooSoon()
                || entry.isOfAMachine()) {
            return Mono.just(
                    again(asked, entry, key, "survey.again", HttpStatus.UNPROCESSABLE_CONTENT));
        }
        return intake.take(asked.place().unit(), entry, sent(asked, entry, seal.get(), exchange))
                .map(outcome -> answer(asked, outcome))
                .onErrorResume(
                        ProblemException.class,
                        problem -> Mono.just(later(asked, entry, key, problem)));
    }

    private PerceptionIntake.Sent sent(
            Asked asked, PerceptionEntry entry, FormSeal seal, ServerWebExchange exchange) {
        return new PerceptionIntake.Sent(
                seal.key(),
                entry.way().channel(),
                seal.seconds(),
                bursts.isBurst(bursts.network(exchange.getRequest()), asked.place().unit().id()));
    }

    /// Where nothing can be stored now, nothing typed is lost: the form comes back with its key.
    private Rendering later(
            Asked asked, PerceptionEntry entry, UUID key, ProblemException problem) {
        boolean unknown = problem.type().equals("outcome-unknown");
        return again(
                asked, entry, key, unknown ? "survey.unknown" : "survey.busy", problem.status());
    }

    private static Rendering answer(Asked asked, SubmissionOutcome outcome) {
        return switch (outcome) {
            case SubmissionOutcome.Stored stored -> done(asked, stored.receipt(), "");
            case SubmissionOutcome.StoredBefore before -> done(asked, before.receipt(), "");
            case SubmissionOutcome.KeyTaken taken -> done(asked, taken.first(), "&catatan=sudah");
            case SubmissionOutcome.VisitRefused _, SubmissionOutcome.Refused _ ->
                    throw ProblemException.of(HttpStatus.BAD_REQUEST, "not-a-form");
        };
    }

    private static Rendering done(Asked asked, RatingReceipt receipt, String note) {
        return to(asked.address() + "/selesai?bukti=" + receipt.code() + note);
    }

    private static Rendering to(String address) {
        return SeeOther.at(address);
    }

    private Rendering again(
            Asked asked, PerceptionEntry entry, UUID key, String note, HttpStatus status) {
        var sent = entry.typed().raw("form");
        boolean good = seals.read(asked.seal(), sent).filter(seal -> !seal.isTooLate()).isPresent();
        var page = page(asked, entry.way().word(), good ? sent : seals.issue(asked.seal(), key));
        return page.modelAttribute("entry", entry)
                .modelAttribute("gaps", entry.gaps())
                .modelAttribute("note", note)
                .status(status)
                .build();
    }

    private static Rendering.Builder<?> page(Asked asked, String way, String seal) {
        return Rendering.view("feedback/perception")
                .modelAttribute("unit", asked.place().unit())
                .modelAttribute("asked", asked.instrument())
                .modelAttribute("action", asked.address())
                .modelAttribute("way", way)
                .modelAttribute("seal", seal)
                .modelAttribute("languageSwitch", LanguageSwitch.by("persepsi", asked.address()));
    }
}
