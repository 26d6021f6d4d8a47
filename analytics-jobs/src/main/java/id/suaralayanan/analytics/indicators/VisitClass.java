package id.suaralayanan.analytics.indicators;

/// Whether an answer proves that its citizen was there.
public enum VisitClass {
    /// It came with a code that the office handed out, good for one answer.
    VERIFIED("Dengan kode kunjungan", "With a visit code"),
    /// It came without one: anybody can give it, and more than once.
    OPEN("Tanpa kode kunjungan", "Without a visit code");

    private final Words words;

    VisitClass(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }
}
