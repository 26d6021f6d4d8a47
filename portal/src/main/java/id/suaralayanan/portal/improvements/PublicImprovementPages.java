package id.suaralayanan.portal.improvements;

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

/// `/u/{unit}/perbaikan`: everything that a unit says it put right, page by page.
@Controller
final class PublicImprovementPages {
    private final Registry registry;
    private final Improvements improvements;

    PublicImprovementPages(Registry registry, Improvements improvements) {
        this.registry = registry;
        this.improvements = improvements;
    }

    @GetMapping("/u/{code}/perbaikan")
    Mono<Rendering> all(
            @PathVariable String code, @RequestParam(required = false) @Nullable String page) {
        Unit unit = registry.unitOrRefuse(code);
        int number = PageNumber.orRefuse(page);
        return improvements
                .page(unit.id(), number)
                .map(notes ->
                        Rendering.view("improvements/unit")
                                .modelAttribute("unit", unit)
                                .modelAttribute("page", number)
                                .modelAttribute("notes", notes)
                                .build());
    }
}
