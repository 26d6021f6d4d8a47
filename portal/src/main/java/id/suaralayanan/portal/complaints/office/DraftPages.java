package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.replies.Placeholder;
import id.suaralayanan.portal.complaints.replies.ReplyDrafts;
import id.suaralayanan.portal.complaints.replies.ReplyTemplate;
import id.suaralayanan.portal.complaints.replies.ReplyTemplates;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Writing to a citizen before it is sent: the draft that is kept, and the template put into it.
@Controller
@RequestMapping({"/unit/aduan/{ticket}", "/pusat/aduan/{ticket}"})
record DraftPages(CaseDesk desks, ReplyDrafts drafts, ReplyTemplates templates) {
    /// Keeps what is written; the script of the page asks for nothing back.
    @PostMapping("/draf")
    Mono<ResponseEntity<Void>> keep(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange) {
        var officerView = new OfficerView(officer);
        return Form.of(exchange)
                .zipWith(desks.seen(officerView, ticket))
                .flatMap(both -> {
                    Case current = both.getT2();
                    return drafts.keep(current.id(), officer.id(), text(both.getT1()))
                            .thenReturn(kept(officerView, current, exchange));
                });
    }

    /// The case with a template added to what is written already.
    @PostMapping("/templat")
    Mono<String> insert(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            ServerWebExchange exchange,
            Model model) {
        var officerView = new OfficerView(officer);
        return Form.of(exchange)
                .zipWith(desks.seen(officerView, ticket))
                .flatMap(both -> {
                    Form form = both.getT1();
                    Case current = both.getT2();
                    return templates
                            .one(current.unit(), form.number("templat", 9).orElse(0))
                            .map(template -> added(text(form), template, current))
                            .defaultIfEmpty(text(form))
                            .map(text -> StepForm.written(text, StepForm.revision(form)))
                            .flatMap(typed -> desks.page(officerView, current, typed, null, model));
                });
    }

    private String added(String written, ReplyTemplate template, Case current) {
        Unit unit = desks.unit(current);
        String filled =
                Placeholder.filled(template.text(), current, unit, desks.serviceName(current));
        String text = written.isBlank() ? filled : written.stripTrailing() + "\n\n" + filled;
        return text.substring(0, text.offsetByCodePoints(0, shown(text)));
    }

    private static int shown(String text) {
        return Math.min(StepForm.LONGEST_TEXT, text.codePointCount(0, text.length()));
    }

    /// As much of it as can be kept.
    static String text(Form form) {
        String written = PlainText.cleanIfReadable(form.raw("teks"));
        return PlainText.isReadable(written)
                ? written.substring(0, written.offsetByCodePoints(0, shown(written)))
                : "";
    }

    private static ResponseEntity<Void> kept(
            OfficerView officerView, Case current, ServerWebExchange exchange) {
        boolean page = exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_HTML);
        return page
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(
                                URI.create(
                                        officerView.base() + "/" + current.ticket() + "#tindakan"))
                        .build()
                : ResponseEntity.noContent().build();
    }
}
