package id.suaralayanan.portal.complaints.store;

/// Whose cases an officer sees: those of one unit without its cases of supervisory content, or all.
///
/// @param unit key of the unit; 0, the key of none, for all
public record Scope(int unit) {
    public static Scope ofUnit(int unit) {
        if (unit <= 0) {
            throw new IllegalArgumentException("no unit has the key " + unit);
        }
        return new Scope(unit);
    }

    public static Scope everywhere() {
        return new Scope(0);
    }

    public boolean isEverywhere() {
        return unit == 0;
    }
}
