package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.SimilarComplaints;
import id.suaralayanan.portal.complaints.SimilarComplaints.Similar;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import java.util.List;
import java.util.Map;
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

    CheckPage(Registry registry, FilingHints filingHints, SimilarComplaints similar) {
        this.registry = registry;
        this.filingHints = filingHints;
        this.similar = similar;
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
        boolean english = Language.of(exchange).equals(Language.ENGLISH);
        return Mono.zip(
                filingHints.questions(draft, english),
                similar(unit, draft),
                (questions, others) -> {
                    model.addAllAttributes(
                            Map.of(
                                    "unit",
                                    unit,
                                    "draft",
                                    draft,
                                    "serviceName",
                                    registry.service(unit, draft.service())
                                            .map(Service::name)
                                            .orElse(""),
                                    "seal",
                                    seal,
                                    "note",
                                    note.sentence(),
                                    "turn",
                                    note.turn(),
                                    "questions",
                                    questions,
                                    "similar",
                                    others));
                    return "complaints/check";
                });
    }

    /// A story for the inspectorate is compared with nothing.
    private Mono<List<Similar>> similar(Unit unit, ComplaintForm draft) {
        return draft.integrity() ? Mono.just(List.of()) : similar.of(unit.code(), draft.text());
    }
}
