package id.suaralayanan.portal.dashboard.jobs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Why a run failed, as far as its message tells; the sentence is the message `job.why.<name>`.
public enum JobFailure {
    /// Another run works on the same.
    BUSY("holds the lock"),
    SPACE("no space left", "disk full", "could not extend"),
    MEMORY("outofmemory", "java heap", "out of memory"),
    /// It took longer than it may.
    SLOW("timed out", "timeout", "canceling statement"),
    DATABASE("connect", "terminating", "i/o error", "the database system is", "eof"),
    /// Nobody foresaw it: the message itself is all there is.
    OTHER;

    private final List<String> signs;

    JobFailure(String... signs) {
        this.signs = List.of(signs);
    }

    static JobFailure of(String message) {
        String said = message.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(failure -> failure.signs.stream().anyMatch(said::contains))
                .findFirst()
                .orElse(OTHER);
    }
}
