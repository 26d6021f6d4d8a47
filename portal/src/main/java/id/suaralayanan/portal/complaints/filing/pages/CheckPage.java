package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.SimilarComplaints;
import id.suaralayanan.portal.complaints.SimilarComplaints.Similar;
import id.suaralayanan.portal.complaints.filing.words.IntegrityWords;
import id.suaralayanan.portal.complaints.redaction.Redaction;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.LanguageSwitch;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The page before sending: everything that was typed, what would make it more useful, and what
/// others have reported already. Nothing is stored yet.
@Component
final class CheckPage {
    private final Registry registry;
    private final FilingHints filingHints;
    private final SimilarComplaints similar;
    private final IntegrityWords integrityWords;

    CheckPage(
            Registry registry,
            FilingHints filingHints,
            SimilarComplaints similar,
            IntegrityWords integrityWords) {
        this.registry = registry;
        this.filingHints = filingHints;
        this.similar = similar;
        this.integrityWords = integrityWords;
    }

    /// Why the page is shown again.
    ///
    /// @param sentence in the reader's language; empty when it is shown for the first time
    /// @param turn number of one who has to wait; empty for everyone else
    record Note(HttpStatus status, String sentence, String turn) {
        static final Note NONE = new Note(HttpStatus.OK, "", "");
    }

    Mono<String> show(
            ServerWebExchange exchange,
            Unit unit,
            ComplaintForm draft,
            String seal,
            Note note,
            Model model) {
        exchange.getResponse().setStatusCode(note.status());
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        SentPage.probe(exchange);
        model.addAttribute("unit", unit)
                .addAttribute("draft", draft)
                .addAttribute("serviceName", serviceName(unit, draft))
                .addAttribute("seal", seal)
                .addAttribute("note", note.sentence())
                .addAttribute("turn", note.turn());
        LanguageSwitch.by("kirim", "/adu/" + unit.code() + "/periksa").offer(model);
        return addWhatMayHelp(exchange, unit, draft, model).thenReturn("complaints/check");
    }

    private Mono<Model> addWhatMayHelp(
            ServerWebExchange exchange, Unit unit, ComplaintForm draft, Model model) {
        boolean english = Language.of(exchange).equals(Language.ENGLISH);
        return Mono.zip(
                        filingHints.questions(draft, english),
                        similar(unit, draft),
                        integrityWords.occurIn(draft.text()))
                .map(parts ->
                        model.addAttribute("questions", parts.getT1())
                                .addAttribute("similar", parts.getT2())
                                .addAttribute(
                                        "protection", TextProtection.of(draft, parts.getT3())));
    }

    private String serviceName(Unit unit, ComplaintForm draft) {
        return registry.service(unit, draft.service()).map(Service::name).orElse("");
    }

    /// A story for the inspectorate is compared with nothing.
    private Mono<List<Similar>> similar(Unit unit, ComplaintForm draft) {
        return draft.integrity()
                ? Mono.just(List.of())
                : similar.of(unit.code(), Redaction.of(draft.text()));
    }
}
