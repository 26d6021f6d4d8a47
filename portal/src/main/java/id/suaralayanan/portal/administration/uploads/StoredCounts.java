package id.suaralayanan.portal.administration.uploads;

/// What became of rows in the registry.
record StoredCounts(int added, int changed, int same) {
    static final StoredCounts NONE = new StoredCounts(0, 0, 0);

    /// @param outcome `ADDED`, `CHANGED` or `SAME`
    static StoredCounts of(String outcome) {
        return switch (outcome) {
            case "ADDED" -> new StoredCounts(1, 0, 0);
            case "CHANGED" -> new StoredCounts(0, 1, 0);
            default -> new StoredCounts(0, 0, 1);
        };
    }

    StoredCounts plus(StoredCounts more) {
        return new StoredCounts(added + more.added, changed + more.changed, same + more.same);
    }

    int rows() {
        return added + changed + same;
    }
}
