package id.suaralayanan.portal.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How patiently others are told.
///
/// @param privateTargets whether a target may be in the own network, and plain `http`: for an
///   installation whose receivers stand beside it
/// @param answer how long a receiver may take
/// @param retry when an event is tried again that did not arrive; doubled each time, up to an hour.
///   Longer than a receiver may take, so that no second portal takes it up meanwhile.
/// @param most how often it is tried; then a person lets the endpoint go on
/// @param kept how long events are kept for telling them again
@ConfigurationProperties("suara.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean privateTargets,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("15s") Duration retry,
        @DefaultValue("80") int most,
        @DefaultValue("30d") Duration kept) {
    private static final Duration LONGEST = Duration.ofHours(1);

    WebhookSettings {
        if (!answer.isPositive()
                || retry.compareTo(answer) <= 0
                || most < 1
                || !kept.isPositive()) {
            throw new IllegalArgumentException(
                    "suara.webhooks: answer, most and kept must be positive, and retry longer than answer");
        }
    }

    /// @param attempts how often it was tried already
    Duration wait(int attempts) {
        var wait = retry.multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
