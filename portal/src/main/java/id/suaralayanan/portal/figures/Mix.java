package id.suaralayanan.portal.figures;

import id.suaralayanan.analytics.indicators.Channel;
import java.util.Map;

/// How the respondents of a unit came to rate it, as far as everybody may know.
///
/// @param channels respondents by channel; what may not be seen is absent
/// @param verified respondents with a visit code; 0 also where they are too few to be told
public record Mix(Map<Channel, Long> channels, long verified) {
    public static final Mix UNKNOWN = new Mix(Map.of(), 0);

    public Mix {
        channels = Map.copyOf(channels);
    }
}
