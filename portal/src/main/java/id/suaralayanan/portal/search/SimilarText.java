package id.suaralayanan.portal.search;

import java.time.Instant;

/// A complaint that tells the same as another text.
///
/// @param likeness from 0 (nothing in common) to 1 (the same words)
/// @param opening how its released text begins
public record SimilarText(
        String ticket, String status, Instant receivedAt, double likeness, String opening) {}
