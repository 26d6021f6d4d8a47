package id.suaralayanan.portal.skm;

import id.suaralayanan.analytics.indicators.Period;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// The national portal, however it is spoken to. Either what was asked for happened, and the answer
/// was about the right survey with figures that agree, or there is a [SkmFailure]: never a value
/// that stands in for another.
interface NationalPortal {
    /// Tells a result.
    ///
    /// @param key the same whenever the same thing is told: told twice it counts once
    Mono<Void> tell(UUID key, String survey, PublishedResult result);

    /// Asks for a result.
    Mono<NationalResult> ask(String survey, Period period);
}
