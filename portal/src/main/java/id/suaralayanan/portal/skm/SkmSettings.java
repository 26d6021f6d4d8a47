package id.suaralayanan.portal.skm;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/// Where the national portal is. Nothing is told or asked without its address. Its interface is not
/// published: the addresses below it are those that one agency's program calls. Never prints the
/// token.
///
/// @param url up to the version, such as `https://skm.go.id/api/v3`; empty: there is none.
///   Encrypted, unless it is on this machine
/// @param token by which it knows this installation
/// @param resultPath where a result is asked for
/// @param pushPath where a result is told; empty: nothing is told, for no such address is known
/// @param answer how long it may take
/// @param retry when something is tried again that did not go; doubled each time, up to six hours.
///   Longer than it may take, so that no second portal takes it up meanwhile
/// @param most how often it is tried; then a person looks
@ConfigurationProperties("suara")
record SkmSettings(
        @Name("skm-url") @DefaultValue("") String url,
        @Name("skm-token") @DefaultValue("") String token,
        @Name("skm-result-path") @DefaultValue("/get-nilai-hasil-survey") String resultPath,
        @Name("skm-push-path") @DefaultValue("") String pushPath,
        @Name("skm-answer") @DefaultValue("20s") Duration answer,
        @Name("skm-retry") @DefaultValue("5m") Duration retry,
        @Name("skm-most") @DefaultValue("40") int most) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
    private static final Duration LONGEST = Duration.ofHours(6);

    SkmSettings {
        url = url.strip().replaceAll("/+$", "");
        if (!url.isEmpty() && !isUsable(url)) {
            throw new IllegalArgumentException(
                    "SUARA_SKM_URL must be an address such as https://skm.go.id/api/v3");
        }
        if (!url.isEmpty() && token.isEmpty()) {
            throw new IllegalArgumentException("SUARA_SKM_URL needs SUARA_SKM_TOKEN");
        }
        if (!answer.isPositive() || retry.compareTo(answer) <= 0 || most < 1) {
            throw new IllegalArgumentException(
                    "suara.skm-retry: answer and most must be positive, and retry longer than answer");
        }
    }

    private static boolean isUsable(String url) {
        try {
            var address = URI.create(url);
            return address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme())
                                    && HERE.contains(address.getHost()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    public boolean isOn() {
        return !url.isEmpty();
    }

    public boolean pushes() {
        return isOn() && !pushPath.isEmpty();
    }

    /// @param attempts how often it was tried already
    Duration wait(int attempts) {
        var wait = retry.multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    @Override
    public String toString() {
        return "SkmSettings[" + url + "]";
    }
}
