package id.suaralayanan.portal.complaints.redaction;

import java.text.Normalizer;
import java.util.Arrays;

/// A text in one way of writing (NFKC, plain dashes, dots, spaces and digits, nothing invisible),
/// with the way back to where each character stood.
final class NormalizedText {
    private static final String DASHES =
            "\u2212\u2043\u02D7\u2796\u2500\u2501\u23AF\u00AF\u02C9\u30FC\u1680";
    private static final String DOTS =
            "\u00B7\u2022\u2219\u22C5\u2027\u30FB\u3002\u06D4\u0387\u25CF\u25E6\u2218\u2E31\u2E33\u16EB\u00B8\u02D9\u25AA\u0701\u0964";
    private static final String SLASHES = "\u2044\u2215\u29F8\u2571";
    private static final String INVISIBLE =
            "\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u180B\u180C\u180D\u180E\u180F\u034F";

    private final StringBuilder value = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private NormalizedText(int length) {
        starts = new int[length + 16];
        ends = new int[length + 16];
    }

    static NormalizedText of(String text) {
        var normalized = new NormalizedText(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = endOfCluster(text, i);
            normalized.append(text.substring(i, end), i, end);
            i = end;
        }
        return normalized;
    }

    String value() {
        return value.toString();
    }

    /// Where the character at an index of the value begins in the original.
    int start(int index) {
        return starts[index];
    }

    /// Where the character before an index of the value ends in the original.
    int end(int index) {
        return ends[index - 1];
    }

    private static int endOfCluster(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void append(String cluster, int start, int end) {
        boolean isLetter = Character.isLetter(cluster.codePointAt(0));
        Normalizer.normalize(cluster, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !isInvisible(point) && (isLetter || !isMark(point)))
                .map(NormalizedText::plain)
                .forEach(point -> append(point, start, end));
    }

    private void append(int point, int start, int end) {
        int from = value.length();
        value.appendCodePoint(point);
        if (value.length() > starts.length) {
            starts = Arrays.copyOf(starts, value.length() * 2);
            ends = Arrays.copyOf(ends, value.length() * 2);
        }
        Arrays.fill(starts, from, value.length(), start);
        Arrays.fill(ends, from, value.length(), end);
    }

    private static int plain(int point) {
        int type = Character.getType(point);
        if (type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER) {
            int digit = Character.getNumericValue(point);
            return digit >= 0 && digit <= 9 ? '0' + digit : point;
        }
        if (type == Character.DASH_PUNCTUATION || DASHES.indexOf(point) >= 0) {
            return '-';
        }
        if (type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || point == '\u0085') {
            return '\n';
        }
        if (type == Character.SPACE_SEPARATOR
                || point == '\t'
                || point == '\u000B'
                || point == '\u2800') {
            return ' ';
        }
        return DOTS.indexOf(point) >= 0 ? '.' : SLASHES.indexOf(point) >= 0 ? '/' : point;
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF
                || INVISIBLE.indexOf(point) >= 0;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
