package id.suaralayanan.portal.complaints.keys;

import id.suaralayanan.portal.codes.TypedCode;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret that opens one complaint (kunci pengaduan): 24 characters, 120 bits, shown once.
///
/// Crockford's 32 letters: whoever reads O for 0, or I or L for 1, is understood. Only its keyed
/// hash is stored. It never prints itself, so that no log can hold it by accident.
public record CaseReceipt(String letters) {
    /// Crockford's base 32.
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BYTES = 15;
    private static final int LENGTH = BYTES * 8 / 5;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public CaseReceipt {
        if (!SHAPE.matcher(letters).matches()) {
            throw new IllegalArgumentException("a receipt has 24 characters of base 32");
        }
    }

    /// The receipt of at least 15 random bytes.
    public static CaseReceipt of(byte[] random) {
        if (random.length < BYTES) {
            throw new IllegalArgumentException("a receipt needs 120 random bits");
        }
        var letters = new StringBuilder(LENGTH);
        for (int bit = 0; bit < BYTES * 8; bit += 5) {
            int pair =
                    (random[bit / 8] & 0xFF) << 8
                            | (bit / 8 + 1 < BYTES ? random[bit / 8 + 1] & 0xFF : 0);
            letters.append(ALPHABET.charAt(pair >> (11 - bit % 8) & 31));
        }
        return new CaseReceipt(letters.toString());
    }

    /// Reads what a person typed: see [TypedCode].
    public static Optional<CaseReceipt> read(String typed) {
        var letters = TypedCode.crockford(typed);
        return SHAPE.matcher(letters).matches()
                ? Optional.of(new CaseReceipt(letters))
                : Optional.empty();
    }

    /// As shown to the citizen: six groups of four.
    public String grouped() {
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }

    @Override
    public String toString() {
        return "Receipt[hidden]";
    }
}
