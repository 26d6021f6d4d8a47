package id.suaralayanan.portal;

import java.util.function.Predicate;
import java.util.function.Supplier;

/// What a client does that is told to try again: it sends the same once more, under the same key.
public final class Resending {
    private static final int MOST = 20;
    private static final long PAUSE_MILLIS = 300;

    private Resending() {}

    /// The first answer that is not "busy", else the last.
    public static <T> T untilTaken(Supplier<T> send, Predicate<T> isBusy) {
        var answer = send.get();
        for (int sent = 1; sent < MOST && isBusy.test(answer); sent++) {
            pause();
            answer = send.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
