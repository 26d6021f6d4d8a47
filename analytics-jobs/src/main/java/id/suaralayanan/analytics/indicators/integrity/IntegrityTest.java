package id.suaralayanan.analytics.indicators.integrity;

import id.suaralayanan.analytics.indicators.Words;

/// What is looked for in the answers of a unit (*uji keaslian jawaban*).
public enum IntegrityTest {
    STRAIGHT_LINE("sembilan jawaban yang sama", "the same answer nine times"),
    BURST("banyak jawaban dalam satu jam", "many answers within one hour"),
    NIGHT("jawaban antara pukul 00 dan 05", "answers between midnight and five"),
    SECONDS("jawaban pada detik yang tidak acak", "answers at seconds that are not random"),
    INTERVALS("jawaban dengan selang waktu yang sama", "answers at even intervals"),
    LAST_DAYS("jawaban menumpuk di hari-hari terakhir", "answers crowded into the last days"),
    STAFF("jawaban yang dimasukkan petugas", "answers entered by staff"),
    NETWORK("banyak jawaban dari satu jaringan", "many answers from one network"),
    SAME_FORM("formulir yang sama berulang-ulang", "the same form again and again"),
    COPIED_WORDS("komentar dengan kata yang sama", "comments in the same words");

    private final Words words;

    IntegrityTest(String id, String en) {
        this.words = new Words(id, en);
    }

    /// A short label that says what was seen, and not how to stay below the rule.
    public Words words() {
        return words;
    }
}
