package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.Channel;
import java.util.List;
import org.springframework.stereotype.Component;

/// The colour of each channel in the bars of a ranking; the words stand beside or behind the bar.
///
/// Templates call it as `@channelColours`.
@Component("channelColours")
public final class ChannelColours {
    ChannelColours() {}

    public List<Channel> channels() {
        return List.of(Channel.values());
    }

    public String of(Channel channel) {
        return colour(channel);
    }

    static String colour(Channel channel) {
        return switch (channel) {
            case WEB -> "#4d93fc";
            case QR -> "#0956c3";
            case KIOSK -> "#c98500";
            case STAFF -> "#b42b2d";
            case IMPORT -> "#737373";
        };
    }
}
