package id.suaralayanan.analytics.indicators.integrity;

import id.suaralayanan.analytics.indicators.Words;

/// What is looked for in the answers of a unit (*uji keaslian jawaban*).
public enum IntegrityTest {
    STRAIGHT_LINE("sembilan jawaban yang sama", "the same answer nine times"),
    BURST("banyak jawaban dalam satu jam", "many answers within one hour"),
    NIGHT("jawaban antara pukul 00 dan 05", "answers between midnight and five"),
    SECONDS("jawaban pada detik yang tidak acak", "answers at seconds that are not random");

    private final Words words;

    IntegrityTest(String id, String en) {
        this.words = new Words(id, en);
    }

    /// A short label that says what was seen, and not how to stay below the rule.
    public Words words() {
        return words;
    }
}
