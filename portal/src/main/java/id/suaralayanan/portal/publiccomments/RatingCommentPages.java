package id.suaralayanan.portal.publiccomments;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.release.ReleaseReview;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PageNumber;
import id.suaralayanan.portal.web.form.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
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
record RatingCommentPages(RatingComments remarks) {
    private static final String HERE = "/unit/suara";
    private static final ReleaseReview.Limits LIMITS =
            new ReleaseReview.Limits(1_000, "voice.fault.text", 2_000, "voice.fault.reply");

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
                            ReleaseReview.proposed(
                                    text == null ? remark.text() : text,
                                    reply == null ? "" : reply));
                });
    }

    @PostMapping(HERE + "/{id}")
    Mono<Rendering> release(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            ServerWebExchange exchange) {
        return own(officer, id)
                .zipWith(Form.of(exchange))
                .flatMap(both -> release(officer, both.getT1(), both.getT2()));
    }

    @PostMapping(HERE + "/{id}/tarik")
    Mono<Rendering> retract(@AuthenticationPrincipal Officer officer, @PathVariable long id) {
        return own(officer, id)
                .flatMap(remark -> remarks.retract(officer.id(), remark))
                .thenReturn(back());
    }

    private Mono<Rendering> release(Officer officer, RatingComment remark, Form form) {
        var review = ReleaseReview.of(form, LIMITS);
        return review.isReady()
                ? remarks.release(officer.id(), remark, review.text(), review.reply())
                        .thenReturn(back())
                : Mono.just(form(remark, review));
    }

    private Mono<RatingComment> own(Officer officer, long id) {
        return remarks.one(officer.ownUnit().unit(), id)
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    private static Rendering form(RatingComment remark, ReleaseReview review) {
        return Rendering.view("publiccomments/release")
                .modelAttribute("here", "unit-suara")
                .modelAttribute("remark", remark)
                .modelAttribute("review", review)
                .status(review.isReady() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    private static Rendering back() {
        return SeeOther.at(HERE);
    }
}
