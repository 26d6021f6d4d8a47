package id.suaralayanan.portal.dashboard;

import id.suaralayanan.portal.access.Officer;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/// The pages of a unit about itself. The unit is always the officer's own.
@Controller
final class UnitPages {
    @GetMapping({"/unit", "/unit/skm"})
    Rendering overview(@AuthenticationPrincipal Officer officer) {
        return Rendering.view("dashboard/unit")
                .model(Map.of("here", "unit", "post", officer.ownUnit()))
                .build();
    }
}
