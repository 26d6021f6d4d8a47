package id.suaralayanan.analytics.imports;

import java.util.ArrayList;
import java.util.List;

/// The text of a CSV record (RFC 4180) taken apart.
sealed interface CsvFields {
    /// All quotes match.
    record Complete(List<String> fields) implements CsvFields {}

    /// The text ends inside quotes: the record goes on in the next line.
    record Unclosed() implements CsvFields {}

    /// Something follows a closing quote.
    record Malformed() implements CsvFields {}

    /// A quote opens a field only at its beginning; elsewhere it is a character like any other.
    static CsvFields of(CharSequence text, char separator) {
        var fields = new ArrayList<String>();
        int at = 0;
        while (true) {
            var field = new StringBuilder();
            if (at < text.length() && text.charAt(at) == '"') {
                at = quoted(text, at + 1, field);
                if (at < 0) {
                    return new Unclosed();
                }
                if (at < text.length() && text.charAt(at) != separator) {
                    return new Malformed();
                }
            } else {
                int end = at;
                while (end < text.length() && text.charAt(end) != separator) {
                    end++;
                }
                field.append(text, at, end);
                at = end;
            }
            fields.add(field.toString());
            if (at == text.length()) {
                return new Complete(fields);
            }
            at++;
        }
    }

    /// Reads to the closing quote.
    ///
    /// @return the place after it, or -1 when there is none
    private static int quoted(CharSequence text, int from, StringBuilder field) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                return at;
            }
        }
        return -1;
    }
}
