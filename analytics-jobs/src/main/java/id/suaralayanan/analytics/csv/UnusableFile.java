package id.suaralayanan.analytics.csv;

import java.util.List;

/// A file that is refused whole; the message is one line.
public final class UnusableFile extends RuntimeException {
    private final transient Problem problem;

    private UnusableFile(Problem problem) {
        super(problem.text());
        this.problem = problem;
    }

    /// @param code short name of what is wrong, e.g. `empty`
    /// @param text pattern of [String#format] for the values
    public static UnusableFile because(String code, String text, Object... values) {
        return new UnusableFile(new Problem("", code, text.formatted(values), List.of(values)));
    }

    public Problem problem() {
        return problem;
    }
}
