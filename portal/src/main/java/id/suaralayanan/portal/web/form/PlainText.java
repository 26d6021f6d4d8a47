package id.suaralayanan.portal.web.form;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words of people as they are stored: the one cleaning of every text that somebody types, and with
/// it the one rule for what is empty. A text is empty when [#clean] leaves nothing of it.
///
/// What cannot be read or is made to deceive is taken out: control characters, marks that turn the
/// direction of writing, invisible characters, fillers that look like spaces, marks without a
/// letter, and heaps of marks on one. Every kind of space is a space, every kind of line end is
/// one. The words themselves stay as written. The function `says_something` of the database holds
/// the same rule for what comes in another way.
public final class PlainText {
    /// Scripts of Indonesia stack at most this many marks on one letter.
    private static final int MARKS_ON_A_LETTER = 5;

    private static final Pattern LINE_END =
            Pattern.compile("\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]");

    /// What the tables of Unicode call letters and symbols, and looks like a space.
    private static final Pattern FILLER = Pattern.compile("[\\u115F\\u1160\\u2800\\u3164\\uFFA0]");

    /// What they call marks and symbols, and nobody sees.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u034F\\u17B4\\u17B5\\u180B-\\u180F\\uFFFC]");

    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t\\r\\u000B\\f\\u0085]]");

    /// No script in use stacks so many marks on one letter.
    private static final Pattern STACK = Pattern.compile("\\p{M}{9}");

    private PlainText() {}

    /// What is readable of a text, as it would be stored; empty when nothing is left.
    public static String clean(String raw) {
        return readable(raw).strip();
    }

    /// As [#clean], on one line.
    public static String line(String raw) {
        return clean(raw).replace('\n', ' ');
    }

    /// As [#clean], of a form's field; empty also when it is missing or broken.
    public static String cleanField(@Nullable String raw) {
        return raw == null || isBroken(raw) ? "" : clean(raw);
    }

    /// As [#line], of a form's field; empty also when it is missing or broken.
    public static String lineField(@Nullable String raw) {
        return raw == null || isBroken(raw) ? "" : line(raw);
    }

    /// As [#clean], of words that are read as testimony: what is not [#isReadable] stays as it was
    /// typed, to be refused in a sentence instead of being changed.
    public static String cleanIfReadable(String raw) {
        return isReadable(raw) ? clean(raw) : raw.strip();
    }

    /// As [#cleanIfReadable], on one line.
    public static String lineIfReadable(String raw) {
        return cleanIfReadable(raw).replaceAll("\\s+", " ");
    }

    /// Whether it holds neither control characters nor heaps of marks.
    public static boolean isReadable(String text) {
        return !UNREADABLE.matcher(text).find() && !STACK.matcher(text).find();
    }

    /// Whether the text holds a surrogate without its other half.
    public static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /// Length as the database counts it: characters beyond the first plane are one.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String readable(String raw) {
        var lines = LINE_END.matcher(raw).replaceAll("\n");
        var seen = UNSEEN.matcher(FILLER.matcher(lines).replaceAll(" ")).replaceAll("");
        var source = Normalizer.normalize(seen, Normalizer.Form.NFC);
        var text = new StringBuilder(source.length());
        int marks = 0;
        for (int at = 0; at < source.length(); ) {
            int character = source.codePointAt(at);
            at += Character.charCount(character);
            marks = isMark(character) ? marks + 1 : 0;
            if (marks <= MARKS_ON_A_LETTER && !(isAttached(character) && endsInSpace(text))) {
                append(text, character);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int character) {
        if (isSpace(character)) {
            text.append(' ');
        } else if (character == '\n' || !isInvisible(character)) {
            text.appendCodePoint(character);
        }
    }

    /// Whether it is nothing by itself, but changes the letter before it.
    private static boolean isAttached(int character) {
        return isMark(character) || isJoiner(character);
    }

    private static boolean endsInSpace(StringBuilder text) {
        return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static boolean isSpace(int character) {
        return character == '\t' || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.FORMAT -> !isJoiner(character);
            default -> false;
        };
    }

    /// Joiners shape letters and emoji: they stay between those.
    private static boolean isJoiner(int character) {
        return character == 0x200C || character == 0x200D;
    }
}
