package id.suaralayanan.portal.search;

/// Who asks, and therefore which texts are searched.
///
/// Confidential and integrity complaints are in no index, so that no audience can find them.
public sealed interface Audience {
    /// Anyone: only released texts, in their redacted form.
    record Everyone() implements Audience {}

    /// Officers of one unit: the original texts of complaints about this unit.
    record Unit(String code) implements Audience {}

    /// The ministry: the original texts of complaints about any unit.
    record AllUnits() implements Audience {}
}
