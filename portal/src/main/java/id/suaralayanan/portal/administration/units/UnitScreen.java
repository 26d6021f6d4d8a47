package id.suaralayanan.portal.administration.units;

import id.suaralayanan.analytics.csv.Problem;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// The pages of one unit.
@Component
record UnitScreen(Registry registry, UnitHistory history, Clock clock) {
    /// The form of a new unit.
    Rendering fresh(UnitForm form, List<Problem> problems) {
        return form("administration/unit-new", form, problems)
                .status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    /// @param done not empty: what was typed has been stored
    Mono<Rendering> one(UnitForm form, String done) {
        return page(form, List.of(), Optional.empty(), done, HttpStatus.OK);
    }

    Mono<Rendering> refused(UnitForm form, List<Problem> problems) {
        return page(form, problems, Optional.empty(), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// What was typed stays, and can be stored over what somebody else stored meanwhile.
    Mono<Rendering> overtaken(UnitForm form, UnitForm other) {
        return page(
                form.with(form.code(), other.version()),
                List.of(),
                Optional.of(other),
                "",
                HttpStatus.CONFLICT);
    }

    private Mono<Rendering> page(
            UnitForm form,
            List<Problem> problems,
            Optional<UnitForm> other,
            String done,
            HttpStatus status) {
        Unit unit = registry.unitOrRefuse(form.code());
        return history.of(unit.code())
                .map(entries ->
                        form("administration/unit", form, problems)
                                .modelAttribute("unit", unit)
                                .modelAttribute("region", registry.regionName(unit.region()))
                                .modelAttribute("closed", unit.isClosed(clock))
                                .modelAttribute("heir", registry.heir(unit))
                                .modelAttribute("predecessors", registry.predecessors(unit))
                                .modelAttribute("services", registry.services(unit).size())
                                .modelAttribute("points", registry.points(unit).size())
                                .modelAttribute("other", other)
                                .modelAttribute("done", done)
                                .modelAttribute("entries", entries)
                                .status(status)
                                .build());
    }

    private Rendering.Builder<?> form(String view, UnitForm form, List<Problem> problems) {
        return Rendering.view(view)
                .modelAttribute("here", "admin-unit")
                .modelAttribute("form", form)
                .modelAttribute("problems", problems)
                .modelAttribute("types", registry.types());
    }
}
