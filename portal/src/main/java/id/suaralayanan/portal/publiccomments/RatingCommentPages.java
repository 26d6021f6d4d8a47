package id.suaralayanan.portal.publiccomments;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.redaction.Redaction;
import id.suaralayanan.portal.web.PageNumber;
import id.suaralayanan.portal.web.PlainText;
import id.suaralayanan.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/suara`: officers read what citizens wrote beside their ratings, let everybody read it
/// without names, and answer. What an officer hands in is redacted again, and a difference is shown
/// before anything is published.
@Controller
final class RatingCommentPages {
    private static final String HERE = "/unit/suara";
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_REPLY = 2_000;

    private final RatingComments remarks;

    RatingCommentPages(RatingComments remarks) {
        this.remarks = remarks;
    }

    @GetMapping(HERE)
    Mono<Rendering> list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String tampil,
            @RequestParam(required = false) @Nullable String page) {
        boolean released = tampil.equals("terbit");
        int number = PageNumber.orRefuse(page);
        return remarks.page(officer.ownUnit().unit(), released, number)
                .map(found ->
                        Rendering.view("publiccomments/desk")
                                .modelAttribute("here", "unit-suara")
                                .modelAttribute("released", released)
                                .modelAttribute("page", number)
                                .modelAttribute("zone", officer.ownUnit().zone())
                                .modelAttribute(
                                        "remarks",
                                        found.stream().limit(RatingComments.PAGE_SIZE).toList())
                                .modelAttribute("hasMore", found.size() > RatingComments.PAGE_SIZE)
                                .build());
    }

    @GetMapping(HERE + "/{id}")
    Mono<Rendering> preview(@AuthenticationPrincipal Officer officer, @PathVariable long id) {
        return own(officer, id)
                .map(remark -> {
                    var text = remark.publicText();
                    var reply = remark.reply();
                    return form(
                            remark,
                            text == null ? Redaction.of(remark.text()) : text,
                            reply == null ? "" : reply,
                            "");
                });
    }

    @PostMapping(HERE + "/{id}")
    Mono<Rendering> release(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            ServerWebExchange exchange) {
        return own(officer, id)
                .zipWith(exchange.getFormData())
                .flatMap(both -> release(officer, both.getT1(), both.getT2()));
    }

    @PostMapping(HERE + "/{id}/tarik")
    Mono<Rendering> retract(@AuthenticationPrincipal Officer officer, @PathVariable long id) {
        return own(officer, id)
                .flatMap(remark -> remarks.retract(officer.id(), remark))
                .thenReturn(back());
    }

    private Mono<Rendering> release(
            Officer officer, RatingComment remark, MultiValueMap<String, String> form) {
        var typedText = text(form, "teks");
        var typedReply = text(form, "jawaban");
        var text = Redaction.of(typedText);
        var reply = Redaction.of(typedReply);
        if (text.isEmpty() || PlainText.length(text) > LONGEST_TEXT) {
            return Mono.just(form(remark, text, reply, "voice.fault.text"));
        }
        if (PlainText.length(reply) > LONGEST_REPLY) {
            return Mono.just(form(remark, text, reply, "voice.fault.reply"));
        }
        if (!text.equals(typedText) || !reply.equals(typedReply)) {
            return Mono.just(form(remark, text, reply, "desk.release.again"));
        }
        return remarks.release(officer.id(), remark, text, reply).thenReturn(back());
    }

    private Mono<RatingComment> own(Officer officer, long id) {
        return remarks.one(officer.ownUnit().unit(), id)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.of(HttpStatus.NOT_FOUND, "status.404")));
    }

    private static Rendering form(RatingComment remark, String text, String reply, String note) {
        return Rendering.view("publiccomments/release")
                .modelAttribute("here", "unit-suara")
                .modelAttribute("remark", remark)
                .modelAttribute("text", text)
                .modelAttribute("reply", reply)
                .modelAttribute("note", note)
                .status(note.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        var raw = form.getFirst(field);
        return PlainText.cleanField(raw);
    }

    private static Rendering back() {
        return Rendering.redirectTo(HERE).status(HttpStatus.SEE_OTHER).build();
    }
}
