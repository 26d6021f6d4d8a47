package id.suaralayanan.infra.sample;

import java.util.Map;

/// What loading the sample did.
///
/// @param passwords the password of each sign-in by its name, shown once; empty when the sample was
///   there already
/// @param counts rows by table; empty when the sample was there already
public record SampleSummary(Map<String, String> passwords, Map<String, Long> counts) {
    static final SampleSummary ALREADY_THERE = new SampleSummary(Map.of(), Map.of());

    /// Whether this call loaded it.
    public boolean isLoaded() {
        return !counts.isEmpty();
    }
}
