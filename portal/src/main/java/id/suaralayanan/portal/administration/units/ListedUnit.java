package id.suaralayanan.portal.administration.units;

/// A unit as it stands in the admin's list.
///
/// @param services how many are open
/// @param points how many are open
public record ListedUnit(
        String code,
        String name,
        String type,
        String region,
        boolean closed,
        long services,
        long points) {}
