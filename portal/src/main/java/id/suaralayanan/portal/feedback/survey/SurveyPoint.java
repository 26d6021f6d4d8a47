package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A point that can be rated now.
///
/// @param services what can be rated there, never empty
public record SurveyPoint(FeedbackPoint point, Unit unit, List<Service> services) {
    /// The service asked about: the point's own, the one chosen, or the only one.
    public Optional<Service> service(@Nullable String chosen) {
        return services.size() == 1
                ? Optional.of(services.getFirst())
                : services.stream().filter(service -> service.code().equals(chosen)).findFirst();
    }
}
