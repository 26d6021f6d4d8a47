package id.suaralayanan.portal.open311.clients;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much the program of somebody else may send.
///
/// @param burst complaints and updates at once
/// @param every then one so often
@ConfigurationProperties("suara.open311")
record Open311Settings(@DefaultValue("100") int burst, @DefaultValue("2s") Duration every) {
    Open311Settings {
        if (burst < 1 || !every.isPositive()) {
            throw new IllegalArgumentException("suara.open311: burst and every must be positive");
        }
    }
}
