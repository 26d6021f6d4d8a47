package id.suaralayanan.portal.sampling;

import id.suaralayanan.analytics.indicators.Period;
import java.util.List;

/// The sample of a unit in a period: as a whole, and service by service.
public record SampleState(Period period, SampleProgress whole, List<SampledService> services) {
    public SampleState {
        services = List.copyOf(services);
    }

    /// Services that will not have enough answers at this pace.
    public List<SampledService> missing() {
        return services.stream()
                .filter(it -> it.progress().verdict() == SampleProgress.Verdict.SHORT)
                .toList();
    }
}
