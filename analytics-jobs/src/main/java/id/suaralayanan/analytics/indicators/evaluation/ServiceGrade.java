package id.suaralayanan.analytics.indicators.evaluation;

import id.suaralayanan.analytics.indicators.Words;
import java.math.BigDecimal;
import java.util.stream.Stream;

/// Category of an IPP, best first; decided by the index rounded to two decimals. A practice that
/// tests the unrounded index would give 4.503 an A; the table says A-.
public enum ServiceGrade {
    A("A", "4.51", "Pelayanan Prima", "Excellent"),
    A_MINUS("A-", "4.01", "Sangat Baik", "Very good"),
    B("B", "3.51", "Baik", "Good"),
    B_MINUS("B-", "3.01", "Baik (Dengan Catatan)", "Good with notes"),
    C("C", "2.51", "Cukup", "Sufficient"),
    C_MINUS("C-", "2.01", "Cukup (Dengan Catatan)", "Sufficient with notes"),
    D("D", "1.51", "Buruk", "Poor"),
    E("E", "1.01", "Sangat Buruk", "Very poor"),
    F("F", "0.00", "Gagal", "Failed");

    private final String letter;
    private final BigDecimal least;
    private final Words words;

    ServiceGrade(String letter, String least, String id, String en) {
        this.letter = letter;
        this.least = new BigDecimal(least);
        this.words = new Words(id, en);
    }

    /// @param index with two decimals
    static ServiceGrade of(BigDecimal index) {
        return Stream.of(values())
                .filter(grade -> index.compareTo(grade.least) >= 0)
                .findFirst()
                .orElseThrow();
    }

    public String letter() {
        return letter;
    }

    public Words words() {
        return words;
    }
}
