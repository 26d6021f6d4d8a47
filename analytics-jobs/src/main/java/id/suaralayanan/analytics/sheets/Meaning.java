package id.suaralayanan.analytics.sheets;

import java.util.Locale;
import java.util.Optional;

/// What a column of a table holds.
public enum Meaning {
    U1,
    U2,
    U3,
    U4,
    U5,
    U6,
    U7,
    U8,
    U9,
    /// The scale before 2017 had fourteen elements.
    U10,
    U11,
    U12,
    U13,
    U14,
    UNIT,
    SERVICE,
    DATE,
    /// Year, semester, quarter or month (*periode*).
    PERIOD,
    CHANNEL,
    SEX,
    AGE,
    EDUCATION,
    OCCUPATION,
    DISABILITY,
    COMMENT,
    /// By what a form is known again.
    KEY,
    /// How many answered (*jumlah responden*), in a table of results.
    RESPONDENTS,
    /// The index as it was printed (*nilai IKM*).
    INDEX,
    /// A running number, or anything that is not taken.
    OTHER;

    private static final int MOST_ELEMENTS = 14;

    /// @param number from 1
    public static Optional<Meaning> element(int number) {
        return number >= 1 && number <= MOST_ELEMENTS
                ? Optional.of(values()[number - 1])
                : Optional.empty();
    }

    public boolean isElement() {
        return ordinal() < MOST_ELEMENTS;
    }

    /// The name of the column in the files of the jobs, e.g. `u1`, `date`.
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
