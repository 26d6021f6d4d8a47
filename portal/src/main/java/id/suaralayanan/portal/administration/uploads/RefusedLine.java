package id.suaralayanan.portal.administration.uploads;

import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.Problem;
import id.suaralayanan.analytics.csv.Problems;
import java.util.List;

/// A line of a file that cannot be used.
///
/// @param number from 1; 0 for the file as a whole
/// @param beginning as much of it as helps to find it
public record RefusedLine(long number, String beginning, List<Problem> problems) {
    private static final int SHOWN = 80;

    public RefusedLine {
        problems = List.copyOf(problems);
    }

    static RefusedLine of(Line.Broken line) {
        return new RefusedLine(
                line.number(),
                cut(line.beginning()),
                List.of(new Problem("", "broken", line.reason(), List.of())));
    }

    static RefusedLine of(Line.Row row, Problems problems) {
        return new RefusedLine(row.number(), cut(String.join(", ", row.fields())), problems.list());
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
