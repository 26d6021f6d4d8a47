package id.suaralayanan.analytics.indicators.index;

import id.suaralayanan.analytics.indicators.Words;
import java.math.BigDecimal;
import java.util.List;

/// *Mutu pelayanan*, the grade of an index.
///
/// | grade | *kinerja unit* | rounded index |
/// |---|---|---|
/// | A | Sangat Baik | ≥ 88.31 |
/// | B | Baik | ≥ 76.61 |
/// | C | Kurang Baik | ≥ 65.00 |
/// | D | Tidak Baik | below |
///
/// The printed table has gaps (76.60/76.61), so a grade is only ever given to an index that is
/// already rounded to two decimals. Source: PermenPANRB 14/2017.
public enum Grade {
    A("88.31", "Sangat Baik", "Very good"),
    B("76.61", "Baik", "Good"),
    C("65.00", "Kurang Baik", "Poor"),
    D("25.00", "Tidak Baik", "Bad");

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final BigDecimal from;
    private final Words words;

    Grade(String from, String id, String en) {
        this.from = new BigDecimal(from);
        this.words = new Words(id, en);
    }

    /// The grade of a rounded index. Refuses more than two decimals: round first, then grade.
    ///
    /// An index cannot be below 25.00; a labelled comparison with another weight can (24.98), and
    /// is D.
    public static Grade of(BigDecimal rounded) {
        if (rounded.stripTrailingZeros().scale() > SatisfactionIndex.DECIMALS) {
            throw new IllegalArgumentException(rounded + " is not rounded to two decimals");
        }
        if (rounded.signum() < 0 || rounded.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("index " + rounded + " is not in 25..100");
        }
        for (Grade grade : List.of(A, B, C)) {
            if (rounded.compareTo(grade.from) >= 0) {
                return grade;
            }
        }
        return D;
    }

    /// The least rounded index with this grade.
    public BigDecimal from() {
        return from;
    }

    public Words words() {
        return words;
    }

    /// Why an index has this grade.
    public Explanation explain(BigDecimal rounded) {
        String limit = this == D ? C.from.toPlainString() : from.toPlainString();
        String than = this == D ? "<" : "≥";
        return new Explanation(
                "grade",
                name(),
                new Words(
                        "Mutu %s (%s): %s %s %s"
                                .formatted(
                                        name(),
                                        words.id(),
                                        Explanation.comma(rounded.toPlainString()),
                                        than,
                                        Explanation.comma(limit)),
                        "Grade %s (%s): %s %s %s"
                                .formatted(
                                        name(), words.en(), rounded.toPlainString(), than, limit)),
                List.of(),
                SatisfactionIndex.FORMULA,
                "PermenPANRB 14/2017");
    }
}
