package id.suaralayanan.portal.dashboard;

/// The complaints of one unit that wait for it. Reports that go past the unit are never counted
/// here.
///
/// @param open complaints in which the unit has to act
/// @param late of these, past a limit
/// @param today of these, reaching a limit before the day ends
public record Workload(long open, long late, long today) {}
