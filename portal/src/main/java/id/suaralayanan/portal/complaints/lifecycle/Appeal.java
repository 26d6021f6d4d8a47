package id.suaralayanan.portal.complaints.lifecycle;

/// What became of the citizen's appeal (banding) to the level above.
public enum Appeal {
    OPEN,
    /// Those below have to begin again.
    UPHELD,
    /// Settled by the level above; nobody here can open the case again.
    DENIED
}
