package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.index.Spread;
import java.util.Optional;

/// Complete forms, and the sum and the sum of squares of their totals.
record AnswerSums(long n, long sum, long squares) {
    static final AnswerSums NONE = new AnswerSums(0, 0, 0);

    AnswerSums minus(AnswerSums other) {
        return new AnswerSums(n - other.n, sum - other.sum, squares - other.squares);
    }

    Optional<Spread> spread() {
        return Spread.of(n, sum, squares);
    }
}
