package id.suaralayanan.analytics.indicators;

/// The same words in Indonesian and in English.
public record Words(String id, String en) {
    public Words {
        if (id.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("words in one language only: " + id + " / " + en);
        }
    }
}
