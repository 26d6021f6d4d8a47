package id.suaralayanan.analytics.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One way to write a value as JSON: the JSON Canonicalization Scheme (RFC 8785), so that equal
/// values have equal bytes and one digest.
///
/// Values are texts, booleans, null, whole numbers up to 2⁵³, lists, and maps with text keys.
/// Fractions are not written as numbers here: figures are texts, whose digits nobody rounds.
public final class CanonicalJson {
    private static final long LARGEST = 1L << 53;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Object value) {
        var json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String string -> string(string);
            case Boolean flag -> text.append(flag.booleanValue());
            case Integer number -> text.append(number.intValue());
            case Long number -> number(number);
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list.iterator());
            default ->
                    throw new IllegalArgumentException(
                            value.getClass().getSimpleName() + " has no canonical form");
        }
    }

    private void number(long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException(number + " is not exact in every reader of JSON");
        }
        text.append(number);
    }

    /// Keys by their UTF-16 units, which is how [String] compares.
    private void object(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        text.append('{');
        String separator = "";
        for (var entry : sorted.entrySet()) {
            text.append(separator);
            string(entry.getKey());
            text.append(':');
            write(entry.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void array(Iterator<?> values) {
        text.append('[');
        while (values.hasNext()) {
            write(values.next());
            text.append(values.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value, i);
        }
        text.append('"');
    }

    private void character(String value, int at) {
        char c = value.charAt(at);
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ') {
                    text.append("\\u%04x".formatted((int) c));
                } else if (isHalf(value, at)) {
                    throw new IllegalArgumentException("half a character in \"" + value + "\"");
                } else {
                    text.append(c);
                }
            }
        }
    }

    /// Whether a surrogate stands without its other half.
    private static boolean isHalf(String value, int at) {
        char c = value.charAt(at);
        boolean follows = at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
        boolean leads = at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
        return Character.isHighSurrogate(c) ? !leads : Character.isLowSurrogate(c) && !follows;
    }
}
