package id.suaralayanan.portal.history.reading;

import java.util.List;

/// Why a line, or a file, is not taken; the sentence is the message `past.fault.<code>`.
///
/// @param line from 1; 0 for the file as a whole
public record PastFault(long line, String code, List<Object> values) {
    public PastFault {
        values = List.copyOf(values);
    }

    public static PastFault ofFile(String code, Object... values) {
        return new PastFault(0, code, List.of(values));
    }

    static PastFault ofLine(long line, String code, Object... values) {
        return new PastFault(line, code, List.of(values));
    }
}
