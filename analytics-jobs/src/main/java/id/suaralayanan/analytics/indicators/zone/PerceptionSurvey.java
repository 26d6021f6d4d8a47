package id.suaralayanan.analytics.indicators.zone;

import id.suaralayanan.analytics.indicators.Words;

/// A survey of Zona Integritas; what it asks is data.
public enum PerceptionSurvey {
    /// *Survei Persepsi Kualitas Pelayanan*.
    SPKP("IPKP", "persepsi kualitas pelayanan", "perceived service quality"),
    /// *Survei Persepsi Anti Korupsi*. Not the behaviour index of BPS, which has the same letters.
    SPAK("IPAK", "persepsi anti korupsi", "perceived freedom from corruption");

    private final String index;
    private final Words words;

    PerceptionSurvey(String index, String id, String en) {
        this.index = index;
        this.words = new Words(id, en);
    }

    /// The letters of its index.
    public String index() {
        return index;
    }

    /// What it asks about.
    public Words words() {
        return words;
    }

    /// The last part of its address.
    public String word() {
        return this == SPKP ? "spkp" : "spak";
    }
}
