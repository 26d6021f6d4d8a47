package id.suaralayanan.analytics.publication.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a verification found, said line by line as it goes.
public final class VerificationReport {
    private final Consumer<String> lines;
    private final List<String> differences = new ArrayList<>();
    private long equal;

    VerificationReport(Consumer<String> lines) {
        this.lines = lines;
    }

    /// Something is as it was published.
    void equal(String what) {
        equal++;
        lines.accept("equal    " + what);
    }

    /// Something is not; named so that a reader finds it.
    void differs(String what) {
        differences.add(what);
        lines.accept("DIFFERS  " + what);
    }

    void check(boolean holds, String what, String otherwise) {
        if (holds) {
            equal(what);
        } else {
            differs(otherwise);
        }
    }

    public List<String> differences() {
        return List.copyOf(differences);
    }

    public long equal() {
        return equal;
    }

    public boolean isGood() {
        return differences.isEmpty();
    }
}
