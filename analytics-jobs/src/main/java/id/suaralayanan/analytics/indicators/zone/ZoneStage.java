package id.suaralayanan.analytics.indicators.zone;

import id.suaralayanan.analytics.indicators.Words;

/// A predicate of Zona Integritas.
public enum ZoneStage {
    /// *Wilayah Bebas dari Korupsi*.
    WBK("Wilayah Bebas dari Korupsi", "Area free from corruption"),
    /// *Wilayah Birokrasi Bersih dan Melayani*.
    WBBM("Wilayah Birokrasi Bersih dan Melayani", "Area of clean and serving bureaucracy");

    private final Words words;

    ZoneStage(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }
}
