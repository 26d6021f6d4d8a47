package id.suaralayanan.portal.improvements;

import id.suaralayanan.portal.effects.ChangeEffects;
import id.suaralayanan.portal.effects.ChangeEffects.Changed;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.form.PageNumber;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/u/{unit}/perbaikan`: everything that a unit says it put right, page by page.
@Controller
record PublicImprovementPages(Registry registry, Improvements improvements, ChangeEffects effects) {
    @GetMapping("/u/{code}/perbaikan")
    Mono<Rendering> all(
            @PathVariable String code, @RequestParam(required = false) @Nullable String page) {
        Unit unit = registry.unitOrRefuse(code);
        int number = PageNumber.orRefuse(page);
        return improvements
                .page(unit.id(), number)
                .zipWhen(notes -> effects.of(unit.id(), changes(notes.shown())))
                .map(found ->
                        Rendering.view("improvements/unit")
                                .modelAttribute("unit", unit)
                                .modelAttribute("page", number)
                                .modelAttribute("notes", found.getT1())
                                .modelAttribute("effects", found.getT2())
                                .build());
    }

    /// Notes about one of the nine elements, for which something can be measured.
    private static List<Changed> changes(List<Improvement> notes) {
        return notes.stream()
                .flatMap(note ->
                        Stream.ofNullable(note.element())
                                .map(element -> new Changed(note.id(), element, note.since())))
                .toList();
    }
}
