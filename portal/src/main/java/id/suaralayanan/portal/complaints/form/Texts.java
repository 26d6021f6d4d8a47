package id.suaralayanan.portal.complaints.form;

import id.suaralayanan.portal.web.PlainText;
import java.util.regex.Pattern;

/// Texts of a complaint. They are cleaned like every text; but what holds control characters or
/// heaps of marks is refused in a sentence instead of being changed, for it is read as testimony.
public final class Texts {
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t\\r\\u000B\\f\\u0085]]");

    /// No script in use stacks so many marks on one letter.
    private static final Pattern STACK = Pattern.compile("\\p{M}{9}");

    private Texts() {}

    /// As it is stored; as it was typed when it is not [#isReadable].
    public static String cleaned(String text) {
        return isReadable(text) ? PlainText.clean(text) : text.strip();
    }

    /// As [#cleaned], on one line.
    public static String onOneLine(String text) {
        return cleaned(text).replaceAll("\\s+", " ");
    }

    /// Whether it holds only characters that can be stored and read.
    public static boolean isReadable(String text) {
        return !UNREADABLE.matcher(text).find() && !STACK.matcher(text).find();
    }

    /// Length as the database counts it.
    public static int length(String text) {
        return PlainText.length(text);
    }
}
