package id.suaralayanan.portal.units;

/// A unit and about how far away it is.
///
/// @param kilometres at least 1
public record NearbyUnit(Unit unit, long kilometres) {}
