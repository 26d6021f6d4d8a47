package id.suaralayanan.portal.complaints.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Texts of citizens in one way of writing, and what no text may hold.
public final class Texts {
    private static final Pattern LINE_END =
            Pattern.compile("\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    /// Characters that turn the direction of others: they hide what is written.
    private static final Pattern TURNS =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /// No script in use stacks so many marks on one letter.
    private static final Pattern STACK = Pattern.compile("\\p{M}{9}");

    private Texts() {}

    /// Composed characters, one kind of line end, one direction, nothing around the text.
    public static String cleaned(String text) {
        String straight = TURNS.matcher(text).replaceAll("");
        return Normalizer.normalize(
                        LINE_END.matcher(straight).replaceAll("\n"), Normalizer.Form.NFC)
                .strip();
    }

    /// As [#cleaned], on one line.
    public static String onOneLine(String text) {
        return cleaned(text).replaceAll("\\s+", " ");
    }

    /// Whether it holds only characters that can be stored and read.
    public static boolean isReadable(String text) {
        return !UNREADABLE.matcher(text).find() && !STACK.matcher(text).find();
    }

    /// Length as the database counts it: characters beyond the first plane are one.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
