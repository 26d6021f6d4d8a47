package id.suaralayanan.portal;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Whether what people come for is answered: the home page, a survey, the search.
///
/// @param site address of this portal, without a slash at the end
/// @param paths what has to be answered
record Readiness(String site, List<String> paths) {
    private static final int PATIENCE = 5_000;
    private static final int ROUNDS = 3;
    private static final Duration PAUSE = Duration.ofMillis(250);

    /// Returns when everything has been answered [#ROUNDS] times in a row: a busy machine answers
    /// once and not the next time.
    ///
    /// @param bound after which what is missing is told, once
    /// @param tell takes that line
    void await(Duration bound, Consumer<String> tell) throws InterruptedException {
        long begin = System.nanoTime();
        boolean isTold = false;
        for (int good = 0; good < ROUNDS; Thread.sleep(PAUSE)) {
            var missing = missing();
            good = missing.isEmpty() ? good + 1 : 0;
            if (!isTold && !missing.isEmpty() && System.nanoTime() - begin > bound.toNanos()) {
                isTold = true;
                tell.accept(
                        "Suara Layanan is not ready after %d s and keeps trying: %s"
                                .formatted(bound.toSeconds(), String.join("; ", missing)));
            }
        }
    }

    /// What is not answered now, each with what comes instead.
    List<String> missing() {
        return paths.stream().map(this::fault).flatMap(Optional::stream).toList();
    }

    private Optional<String> fault(String path) {
        try {
            var call = (HttpURLConnection) URI.create(site + path).toURL().openConnection();
            call.setConnectTimeout(PATIENCE);
            call.setReadTimeout(PATIENCE);
            int status = call.getResponseCode();
            var body = status < 400 ? call.getInputStream() : call.getErrorStream();
            if (body != null) {
                body.close();
            }
            return isAnswer(status) ? Optional.empty() : Optional.of(path + " answers " + status);
        } catch (IOException failure) {
            return Optional.of(path + " does not answer");
        }
    }

    /// A survey of an office that has closed is an answer, too.
    private static boolean isAnswer(int status) {
        return status < 500 && status != 429;
    }
}
