package id.suaralayanan.portal.feedback.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How ratings are taken in.
///
/// @param queue how many submissions may wait for the database; one more is refused at once
/// @param inFlightBatches how many statements are on their way at a time
/// @param company how many have to wait before a statement goes beside another one
/// @param batch how many submissions one statement carries at most
/// @param patience how long a citizen waits for the database before hearing "try again"
@ConfigurationProperties("suara.feedback")
record FeedbackSettings(
        @DefaultValue("2000") int queue,
        @DefaultValue("2") int inFlightBatches,
        @DefaultValue("64") int company,
        @DefaultValue("500") int batch,
        @DefaultValue("1s") Duration patience) {
    FeedbackSettings {
        requirePositive("queue", queue);
        requirePositive("inFlightBatches", inFlightBatches);
        requirePositive("company", company);
        requirePositive("batch", batch);
        requirePositive("patience", patience.toMillis());
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("suara.feedback." + name + " must be positive");
        }
    }
}
