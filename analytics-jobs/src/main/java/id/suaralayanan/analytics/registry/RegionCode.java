package id.suaralayanan.analytics.registry;

/// What the official code of a region looks like; always text.
public final class RegionCode {
    /// Province, regency or city, district, village.
    public static final String SHAPE = "\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?";

    private RegionCode() {}
}
