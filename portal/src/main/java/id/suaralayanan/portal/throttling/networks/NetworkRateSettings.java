package id.suaralayanan.portal.throttling.networks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// From when on a network is served more slowly. A market, a school and everyone behind one mobile
/// operator may be one network, so nobody is ever shut out.
///
/// @param complaints that a network may send at once
/// @param complaintEvery after which it may send one more
/// @param forms of any kind that a network may send at once
/// @param formEvery after which it may send one more
/// @param pause that each further form waits
@ConfigurationProperties("suara.pace")
record NetworkRateSettings(
        @DefaultValue("60") int complaints,
        @DefaultValue("10s") Duration complaintEvery,
        @DefaultValue("400") int forms,
        @DefaultValue("500ms") Duration formEvery,
        @DefaultValue("2s") Duration pause) {
    NetworkRateSettings {
        if (complaints < 1 || forms < 1) {
            throw new IllegalArgumentException("suara.pace: counts must be positive");
        }
    }
}
