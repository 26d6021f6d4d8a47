package id.suaralayanan.portal.throttling.guesses;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How keys that do not fit are slowed down.
///
/// @param freeTries wrong keys of one client that are answered at once
/// @param slowTries how many more are answered slowly
/// @param first how long the answer to the first of these waits; each further one twice as long, up
///   to [GuessThrottle#LONGEST]
/// @param every after which one more is answered then
@ConfigurationProperties("suara.tracking")
record WrongKeySettings(
        @DefaultValue("5") int freeTries,
        @DefaultValue("15") int slowTries,
        @DefaultValue("250ms") Duration first,
        @DefaultValue("30s") Duration every) {
    GuessThrottle.Rule rule() {
        return new GuessThrottle.Rule(freeTries, slowTries, first, every);
    }
}
