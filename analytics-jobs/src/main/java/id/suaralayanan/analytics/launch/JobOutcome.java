package id.suaralayanan.analytics.launch;

/// How a launch ended.
///
/// @param summary a JSON object on one line
public record JobOutcome(boolean succeeded, String summary) {}
