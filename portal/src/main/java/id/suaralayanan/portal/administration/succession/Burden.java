package id.suaralayanan.portal.administration.succession;

/// What hangs on a unit now.
///
/// @param cases open complaints that its officers have to answer
/// @param inspected open reports that the inspectorate has; they stay where they are
/// @param officers accounts that work for it
/// @param points open feedback points
public record Burden(long cases, long inspected, long officers, long points) {}
