package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.Words;

/// How far the answers of a unit are believed (*tingkat keaslian*), best first. What a machine
/// finds is a question; only a person refutes answers.
public enum IntegrityGrade {
    UNQUESTIONED("tidak dipertanyakan", "not questioned"),
    QUESTIONED("sedang diperiksa", "being looked into"),
    REFUTED("dinyatakan tidak asli", "found not genuine");

    private final Words words;

    IntegrityGrade(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }

    boolean isWorseThan(IntegrityGrade other) {
        return compareTo(other) > 0;
    }
}
