package id.suaralayanan.portal.publiccomments;

import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.form.PageNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/u/{unit}/suara`: all released words about a unit with its replies, page by page.
@Controller
record PublicCommentPages(Registry registry, PublicComments comments) {
    @GetMapping("/u/{code}/suara")
    Mono<Rendering> all(
            @PathVariable String code, @RequestParam(required = false) @Nullable String page) {
        Unit unit = registry.unitOrRefuse(code);
        int number = PageNumber.orRefuse(page);
        return comments.page(unit.id(), number)
                .map(shown ->
                        Rendering.view("publiccomments/unit")
                                .modelAttribute("unit", unit)
                                .modelAttribute("page", number)
                                .modelAttribute("commentPage", shown)
                                .build());
    }
}
