package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What stands behind the short codes of posters.
@Component
public final class SurveyPoints {
    private static final int LONGEST_SHOWN = 12;

    private final Registry registry;
    private final Clock clock;

    SurveyPoints(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// @throws ProblemException 404 for a code that leads nowhere, 410 where nothing can be rated
    ///   any more
    public SurveyPoint at(String code) {
        var point = registry.point(code).orElseThrow(() -> unknown(code));
        var unit = registry.unit(point.unit()).orElseThrow(() -> unknown(code));
        List<Service> services =
                registry.services(unit).stream()
                        .filter(service -> !service.isClosed(unit, clock))
                        .filter(service ->
                                point.service() == null
                                        || Objects.equals(point.service(), service.id()))
                        .toList();
        if (point.isClosed(unit, clock) || services.isEmpty()) {
            throw ProblemException.of(HttpStatus.GONE, "point-closed", unit.name());
        }
        return new SurveyPoint(point, unit, services);
    }

    public static ProblemException unknown(String code) {
        return ProblemException.of(
                HttpStatus.NOT_FOUND,
                "unknown-point",
                code.length() > LONGEST_SHOWN ? code.substring(0, LONGEST_SHOWN) : code);
    }
}
