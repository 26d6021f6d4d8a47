package id.suaralayanan.portal.administration.agencies;

/// An agency as it stands in the admin's list.
///
/// @param region code of its region; empty for one of the whole country
/// @param regionName name of that region; empty, too
/// @param units how many open units belong to it
public record ListedAgency(
        String code, String name, String region, String regionName, long units) {}
