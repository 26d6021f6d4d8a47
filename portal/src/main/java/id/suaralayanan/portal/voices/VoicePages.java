package id.suaralayanan.portal.voices;

import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.PageNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/u/{unit}/suara`: all released words about a unit with its replies, page by page.
@Controller
final class VoicePages {
    private final Registry registry;
    private final Voices voices;

    VoicePages(Registry registry, Voices voices) {
        this.registry = registry;
        this.voices = voices;
    }

    @GetMapping("/u/{code}/suara")
    Mono<Rendering> all(
            @PathVariable String code, @RequestParam(required = false) @Nullable String page) {
        Unit unit = registry.unitOrRefuse(code);
        int number = PageNumber.orRefuse(page);
        return voices.page(unit.id(), number)
                .map(choir ->
                        Rendering.view("voices/unit")
                                .modelAttribute("unit", unit)
                                .modelAttribute("page", number)
                                .modelAttribute("choir", choir)
                                .build());
    }
}
