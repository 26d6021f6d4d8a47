package id.suaralayanan.portal.feedback;

import id.suaralayanan.portal.codes.TypedCode;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an office hands to everybody it serves, good for one answer (*kode kunjungan*).
///
/// 80 bits in sixteen characters of Crockford's base 32. It is never logged, shown or stored as it
/// is: [#toString] is silent.
public record VisitCode(String text) {
    public static final int LENGTH = 16;

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");
    private static final int GROUP = 4;

    public VisitCode {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("no visit code");
        }
    }

    /// Reads a code as people type it: see [TypedCode].
    public static Optional<VisitCode> read(String typed) {
        var text = TypedCode.crockford(typed);
        return SHAPE.matcher(text).matches() ? Optional.of(new VisitCode(text)) : Optional.empty();
    }

    /// As printed: `C4AE-C3D3-50FB-08E0`.
    public String grouped() {
        var grouped = new StringBuilder(LENGTH + LENGTH / GROUP);
        for (int at = 0; at < LENGTH; at += GROUP) {
            grouped.append(at == 0 ? "" : "-").append(text, at, at + GROUP);
        }
        return grouped.toString();
    }

    @Override
    public String toString() {
        return "VisitCode";
    }
}
