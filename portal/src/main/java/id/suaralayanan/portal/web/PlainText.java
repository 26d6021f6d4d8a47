package id.suaralayanan.portal.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Words of people as they are stored.
///
/// What cannot be read or is made to deceive is taken out by [#clean]: control characters, marks
/// that turn the direction of writing, invisible characters, and heaps of combining marks. The
/// words themselves stay as written.
public final class PlainText {
    /// Scripts of Indonesia stack at most this many marks on one letter.
    private static final int MARKS_ON_A_LETTER = 5;

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

    /// Whether the text holds a surrogate without its other half.
    public static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /// Length as the database counts it: characters beyond the first plane are one.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String readable(String raw) {
        var source = Normalizer.normalize(raw.replace("\r\n", "\n"), Normalizer.Form.NFC);
        var text = new StringBuilder(source.length());
        int marks = 0;
        for (int at = 0; at < source.length(); ) {
            int character = source.codePointAt(at);
            at += Character.charCount(character);
            marks = isMark(character) ? marks + 1 : 0;
            if (marks <= MARKS_ON_A_LETTER) {
                append(text, character);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int character) {
        if (character == '\n' || !isInvisible(character)) {
            text.appendCodePoint(character);
        } else if (Character.isWhitespace(character)) {
            text.append(character == '\r' ? '\n' : ' ');
        }
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

    /// Joiners shape letters and emoji: they stay.
    private static boolean isJoiner(int character) {
        return character == 0x200C || character == 0x200D;
    }
}
