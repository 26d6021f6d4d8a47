package id.suaralayanan.analytics.indicators;

/// The way an answer reached us. Answers entered by an officer are a channel of their own.
public enum Channel {
    WEB("Situs web", "Website"),
    QR("Kode QR", "QR code"),
    KIOSK("Kios di kantor", "Kiosk at the office"),
    STAFF("Dibantu petugas", "Entered by an officer"),
    IMPORT("Impor berkas", "Imported file");

    private final Words words;

    Channel(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }
}
