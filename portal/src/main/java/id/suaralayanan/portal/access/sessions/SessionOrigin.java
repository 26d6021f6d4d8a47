package id.suaralayanan.portal.access.sessions;

import id.suaralayanan.portal.throttling.ClientAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what an officer recognises a session later: a few words, no address and no full header.
///
/// @param device e.g. `Firefox, Windows`; empty when the browser does not say
/// @param network shortened, e.g. `203.0.113.x`
public record SessionOrigin(String device, String network) {
    /// The first that fits: most browsers name the others, too.
    private static final List<Map.Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("Edg", "Edge"),
                    Map.entry("OPR/", "Opera"),
                    Map.entry("SamsungBrowser/", "Samsung Internet"),
                    Map.entry("Firefox/", "Firefox"),
                    Map.entry("FxiOS/", "Firefox"),
                    Map.entry("Chrome/", "Chrome"),
                    Map.entry("CriOS/", "Chrome"),
                    Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("Android", "Android"),
                    Map.entry("iPhone", "iPhone"),
                    Map.entry("iPad", "iPad"),
                    Map.entry("Windows", "Windows"),
                    Map.entry("Mac OS X", "Mac"),
                    Map.entry("CrOS", "ChromeOS"),
                    Map.entry("Linux", "Linux"));

    /// @param userAgent as the browser names itself
    public static SessionOrigin of(@Nullable String userAgent, ClientAddress client) {
        String named = userAgent == null ? "" : userAgent;
        String device =
                String.join(
                        ", ",
                        List.of(in(named, BROWSERS), in(named, SYSTEMS)).stream()
                                .flatMap(Optional::stream)
                                .toList());
        return new SessionOrigin(device, client.shownNetwork());
    }

    private static Optional<String> in(String named, List<Map.Entry<String, String>> known) {
        return known.stream()
                .filter(each -> named.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
