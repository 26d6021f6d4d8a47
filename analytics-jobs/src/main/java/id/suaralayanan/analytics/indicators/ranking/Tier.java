package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.Words;

/// Where a unit stands among its peers, as far as the data can tell.
public enum Tier {
    ABOVE("Jelas di atas kelompoknya", "Clearly above its peers"),
    NOT_DISTINGUISHABLE(
            "Tidak dapat dibedakan dari kelompoknya", "Not distinguishable from its peers"),
    BELOW("Jelas di bawah kelompoknya", "Clearly below its peers");

    private final Words words;

    Tier(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }
}
