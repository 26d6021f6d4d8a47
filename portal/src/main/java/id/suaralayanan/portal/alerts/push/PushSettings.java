package id.suaralayanan.portal.alerts.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How messages go to devices.
///
/// @param privateTargets whether a push service may be in the own network, and plain `http`
/// @param answer how long a push service may take
/// @param retry when a message is tried again that was not accepted; doubled each time. Longer than
///   a push service may take, so that no second portal takes it up meanwhile.
/// @param kept how long a message is worth telling
/// @param most devices of an officer
@ConfigurationProperties("suara.push")
record PushSettings(
        @DefaultValue("false") boolean privateTargets,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("1m") Duration retry,
        @DefaultValue("12h") Duration kept,
        @DefaultValue("5") int most) {
    PushSettings {
        if (!answer.isPositive()
                || retry.compareTo(answer) <= 0
                || !kept.isPositive()
                || most < 1) {
            throw new IllegalArgumentException(
                    "suara.push: answer, kept and most must be positive, and retry longer than answer");
        }
    }
}
