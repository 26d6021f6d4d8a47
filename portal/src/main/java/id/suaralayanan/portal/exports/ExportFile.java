package id.suaralayanan.portal.exports;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Instant;

/// A file that an officer asked for.
///
/// @param done rows written so far
/// @param parts pieces that it is kept in
record ExportFile(
        long id,
        int unit,
        ExportKind kind,
        ExportFormat format,
        Period period,
        State state,
        long done,
        int parts,
        long bytes,
        Instant askedAt,
        Instant expiresAt) {
    /// How far it is; the words are `export.<state>`.
    enum State {
        WAITING,
        READY,
        FAILED
    }

    public boolean isReady() {
        return state == State.READY;
    }

    public boolean isAtWork() {
        return state == State.WAITING;
    }

    /// Whole megabytes, at least one.
    public long megabytes() {
        return Math.max(1, bytes / 1_000_000);
    }
}
