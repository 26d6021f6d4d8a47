package id.suaralayanan.analytics.sheets;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The answer to an element as files write it.
public final class Scores {
    /// `3`, `3,0`, `3.00`, `[3]`, and LimeSurvey's codes `A3` and `AO03`.
    private static final Pattern SHAPE =
            Pattern.compile("\\[?(?:AO?0{0,2})?([1-4])(?:[.,]0{1,4})?]?");

    private Scores() {}

    /// One to four; empty for anything else.
    public static OptionalInt read(String cell) {
        Matcher matcher = SHAPE.matcher(cell.strip());
        return matcher.matches()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }
}
