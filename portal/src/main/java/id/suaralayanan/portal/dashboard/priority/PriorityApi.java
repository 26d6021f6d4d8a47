package id.suaralayanan.portal.dashboard.priority;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.importance.Distinction;
import id.suaralayanan.analytics.indicators.importance.ElementPriorities;
import id.suaralayanan.analytics.indicators.importance.ElementPriority;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.dashboard.UnitScope;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What `/unit/prioritas` shows, for programs of officers.
@RestController
record PriorityApi(Priorities priorities, UnitScope scope) {
    private static final String TOO_FEW = "TOO_FEW_FORMS";
    private static final int DECIMALS = 4;

    @GetMapping("/api/v1/units/{code}/priorities")
    Mono<Body> priorities(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String period,
            @AuthenticationPrincipal @Nullable Officer officer) {
        Unit unit = scope.unitOrRefuse(code, officer);
        Period asked = Periods.orRefuse(period);
        return priorities.of(unit.id(), asked).map(found -> Body.of(unit, asked, found));
    }

    /// @param reason why there are no elements
    record Body(
            String unit,
            String period,
            Instant readAt,
            String formula,
            long forms,
            long leastForms,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
            List<Line> elements) {
        static Body of(Unit unit, Period period, Priorities.Found found) {
            var priorities = found.priorities();
            return new Body(
                    unit.code(),
                    period.code(),
                    found.readAt(),
                    ElementPriorities.FORMULA,
                    priorities.forms(),
                    ElementPriorities.LEAST,
                    priorities.elements().isEmpty() ? TOO_FEW : null,
                    priorities.elements().stream().map(Line::of).toList());
        }
    }

    /// @param performs how its mean stands to that of the others
    /// @param matters how its importance does
    record Line(
            String code,
            String mean,
            Distinction performs,
            @Nullable String importance,
            @Nullable Ends interval,
            Distinction matters,
            boolean first) {
        static Line of(ElementPriority element) {
            var importance = element.importance();
            return new Line(
                    element.element().code(),
                    printed(element.performance()),
                    element.performs(),
                    importance.map(it -> printed(it.value())).orElse(null),
                    importance
                            .map(it ->
                                    new Ends(
                                            printed(it.interval().low()),
                                            printed(it.interval().high()),
                                            Interval.LEVEL))
                            .orElse(null),
                    element.matters(),
                    element.isFirst());
        }
    }

    record Ends(String low, String high, String level) {}

    private static String printed(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
