package id.suaralayanan.portal.throttling.networks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// From when on ratings of one unit from one network are marked as a burst (*beruntun*).
///
/// @param ratings that one network may send at once for one unit
/// @param ratingEvery after which it may send one more
@ConfigurationProperties("suara.burst")
record BurstSettings(@DefaultValue("15") int ratings, @DefaultValue("4m") Duration ratingEvery) {
    BurstSettings {
        if (ratings < 1 || !ratingEvery.isPositive()) {
            throw new IllegalArgumentException("suara.burst: numbers must be positive");
        }
    }
}
