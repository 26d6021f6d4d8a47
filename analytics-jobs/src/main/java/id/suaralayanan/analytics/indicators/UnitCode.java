package id.suaralayanan.analytics.indicators;

import java.util.regex.Pattern;

/// Code of a service unit: `<region>-<NAME>`, e.g. `64.71-DISDUKCAPIL`.
///
/// The region is the official Kemendagri code, always text: `PP`, `PP.KK`, `PP.KK.CC` or
/// `PP.KK.CC.DDDD`.
public record UnitCode(String text) implements Comparable<UnitCode> {
    private static final int LONGEST = 80;
    private static final Pattern SHAPE =
            Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?-[A-Z0-9]+([-_][A-Z0-9]+)*");

    public UnitCode {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("unit code '" + text + "' is not <region>-<NAME>");
        }
    }

    /// The region part, e.g. `64.71`.
    public String region() {
        return text.substring(0, text.indexOf('-'));
    }

    /// The part after the region, e.g. `DISDUKCAPIL`.
    public String name() {
        return text.substring(text.indexOf('-') + 1);
    }

    @Override
    public int compareTo(UnitCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
