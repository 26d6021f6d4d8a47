package id.suaralayanan.portal.dashboard.unit;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.dashboard.UnitScope;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What `/unit` shows, for programs of officers in whose scope the unit is; of any period, not of
/// quarters alone. What citizens wrote is no part of it.
@RestController
record OverviewApi(Overviews overviews, UnitScope scope) {
    @GetMapping("/api/v1/units/{code}/dashboard")
    Mono<OverviewBody> dashboard(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String period,
            @AuthenticationPrincipal @Nullable Officer officer) {
        Unit unit = scope.unitOrRefuse(code, officer);
        Period asked = Periods.orRefuse(period);
        return overviews.of(UnitInSight.overseen(unit), asked).map(it -> OverviewBody.of(unit, it));
    }
}
