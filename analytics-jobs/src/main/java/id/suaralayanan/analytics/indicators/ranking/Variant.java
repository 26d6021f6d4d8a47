package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.Words;

/// Another defensible way to the same comparison (*uji kekokohan*). A place that is the same under
/// all of them is robust; none of them is published instead of the official one.
public enum Variant {
    WEIGHT_0111("Bobot 0,111, bukan 1/9", "Weight 0.111 instead of 1/9"),
    WITHOUT_QUESTIONED(
            "Tanpa jawaban yang sedang diperiksa", "Without answers that are being looked into"),
    SELF_ANSWERED(
            "Tanpa jawaban yang dimasukkan petugas atau dari berkas",
            "Without answers entered by officers or from files"),
    SAME_RESPONDENTS(
            "Campuran jenis kelamin dan umur responden sama di semua unit",
            "The same mix of sex and age of respondents in all units"),
    FALSE_DISCOVERY(
            "Aturan lebih longgar: satu dari dua puluh pembedaan boleh keliru",
            "A milder rule: one in twenty distinctions may be wrong");

    private final Words words;

    Variant(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }
}
