package id.suaralayanan.portal.complaints.lifecycle;

import id.suaralayanan.portal.codes.TypedCode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Public name of a complaint (nomor pengaduan), e.g. `ADU-4KX9-77PM`. It opens nothing.
public record Ticket(String text) {
    /// Letters and digits that are not mistaken for each other on paper.
    public static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("ADU(-[" + LETTERS + "]{4}){2}");

    public Ticket {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not ADU-XXXX-XXXX");
        }
    }

    /// The ticket drawn from a number; every ticket is met equally often.
    public static Ticket of(long number) {
        var letters = new StringBuilder("ADU-");
        long rest = number;
        for (int i = 0; i < LENGTH; i++) {
            letters.append(i == LENGTH / 2 ? "-" : "");
            letters.append(LETTERS.charAt((int) Long.remainderUnsigned(rest, LETTERS.length())));
            rest = Long.divideUnsigned(rest, LETTERS.length());
        }
        return new Ticket(letters.toString());
    }

    /// Reads what a person typed: see [TypedCode].
    public static Optional<Ticket> read(String typed) {
        var letters = TypedCode.of(typed);
        return letters.length() == LENGTH + 3
                ? Optional.of(
                                "%s-%s-%s"
                                        .formatted(
                                                letters.substring(0, 3),
                                                letters.substring(3, 7),
                                                letters.substring(7)))
                        .filter(text -> SHAPE.matcher(text).matches())
                        .map(Ticket::new)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
