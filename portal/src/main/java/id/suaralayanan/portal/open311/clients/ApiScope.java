package id.suaralayanan.portal.open311.clients;

/// What a key may be used for.
public enum ApiScope {
    /// Sending complaints and following them.
    OPEN311,
    /// Reading the tables of the country.
    NATIONAL
}
