package id.suaralayanan.portal.complaints.tracking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How keys that do not fit are slowed down.
///
/// @param freeTries wrong pairs of one network that are answered at once
/// @param first how long the answer to the next one waits; each further one twice as long
/// @param longest how long any answer waits at most
@ConfigurationProperties("suara.tracking")
record TrackingSettings(
        @DefaultValue("5") int freeTries,
        @DefaultValue("250ms") Duration first,
        @DefaultValue("4s") Duration longest) {
    TrackingSettings {
        if (freeTries < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "suara.tracking: free-tries must be positive and longest at least first");
        }
    }
}
