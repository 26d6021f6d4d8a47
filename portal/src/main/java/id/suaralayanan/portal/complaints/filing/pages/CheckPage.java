package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.SimilarComplaints;
import id.suaralayanan.portal.complaints.SimilarComplaints.Similar;
import id.suaralayanan.portal.complaints.advice.CategoryHints;
import id.suaralayanan.portal.complaints.advice.CategoryHints.About;
import id.suaralayanan.portal.complaints.filing.words.IntegrityWords;
import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.redaction.Redaction;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.LanguageSwitch;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The page before sending: everything that was typed, what would make it more useful, and what
/// others have reported already. Nothing is stored yet.
@Component
record CheckPage(
        Registry registry,
        FilingHints filingHints,
        SimilarComplaints similar,
        IntegrityWords integrityWords,
        CategoryHints categoryHints) {
    /// Why the page is shown again.
    ///
    /// @param sentence in the reader's language; empty when it is shown for the first time
    /// @param turn number of one who has to wait; empty for everyone else
    record Note(HttpStatus status, String sentence, String turn) {
        static final Note NONE = new Note(HttpStatus.OK, "", "");
    }

    /// @param posted with what was chosen on this page before, if it is shown again
    Mono<String> show(ServerWebExchange exchange, PostedComplaint posted, Note note, Model model) {
        var unit = posted.unit();
        var draft = posted.draft();
        exchange.getResponse().setStatusCode(note.status());
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        SentPage.probe(exchange);
        model.addAttribute("unit", unit)
                .addAttribute("draft", draft)
                .addAttribute("serviceName", serviceName(unit, draft))
                .addAttribute("seal", posted.seal())
                .addAttribute("note", note.sentence())
                .addAttribute("turn", note.turn());
        LanguageSwitch.by("kirim", "/adu/" + unit.code() + "/periksa").offer(model);
        return addWhatMayHelp(exchange, posted, model).thenReturn("complaints/check");
    }

    private Mono<Model> addWhatMayHelp(
            ServerWebExchange exchange, PostedComplaint posted, Model model) {
        var draft = posted.draft();
        boolean english = Language.of(exchange).equals(Language.ENGLISH);
        return Mono.zip(
                        filingHints.questions(draft, english),
                        similar(posted.unit(), draft),
                        integrityWords.occurIn(draft.text()),
                        about(posted, Language.of(exchange)))
                .map(parts ->
                        model.addAttribute("questions", parts.getT1())
                                .addAttribute("similar", parts.getT2())
                                .addAttribute("about", parts.getT4())
                                .addAttribute(
                                        "protection", TextProtection.of(draft, parts.getT3())));
    }

    /// Nothing of what goes to the inspectorate, and nothing of suggestions and questions.
    private Mono<About> about(PostedComplaint posted, Locale language) {
        var draft = posted.draft();
        return draft.integrity() || !draft.kind().equals(ComplaintClass.COMPLAINT.name())
                ? Mono.just(About.NOTHING)
                : categoryHints.of(draft.text(), posted.category(), language);
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
