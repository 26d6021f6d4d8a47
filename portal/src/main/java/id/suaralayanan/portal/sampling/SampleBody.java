package id.suaralayanan.portal.sampling;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A [SampleProgress] for programs: what nobody knows is null.
public record SampleBody(
        @Nullable Long visits,
        @Nullable Long required,
        long reached,
        @Nullable Long projected,
        @Nullable String responsePercent,
        SampleProgress.Verdict verdict) {
    public static SampleBody of(SampleProgress progress) {
        return new SampleBody(
                orNull(progress.visits()),
                orNull(progress.required()),
                progress.reached(),
                orNull(progress.projected()),
                progress.responseRate().map(it -> it.toPlainString()).orElse(null),
                progress.verdict());
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
