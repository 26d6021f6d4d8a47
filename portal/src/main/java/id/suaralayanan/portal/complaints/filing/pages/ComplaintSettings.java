package id.suaralayanan.portal.complaints.filing.pages;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the complaint form tells people from programs.
///
/// @param quickest a form sent sooner after it was shown is shown once more
/// @param slowest a form sent later is shown once more, with a new key
@ConfigurationProperties("suara.complaints")
record ComplaintSettings(
        @DefaultValue("3s") Duration quickest, @DefaultValue("24h") Duration slowest) {
    ComplaintSettings {
        if (quickest.isNegative() || slowest.compareTo(quickest) <= 0) {
            throw new IllegalArgumentException(
                    "suara.complaints.slowest must be longer than suara.complaints.quickest");
        }
    }
}
