package id.suaralayanan.portal.alerts;

/// What a letter says about today: counts alone.
///
/// @param answers that were judged; 0 where nothing is to be said of them
/// @param low how many of them were bad
/// @param usual how many of a hundred usually are
/// @param due complaints that are due by the next working day
/// @param late complaints past their deadline
public record AlertContent(long answers, long low, long usual, int due, int late) {
    static AlertContent of(WatchedUnit unit, boolean unusual, PendingWork desk) {
        return unusual
                ? new AlertContent(
                        unit.window().answers(),
                        unit.window().low(),
                        Math.round(100.0 * unit.usual().low() / unit.usual().answers()),
                        desk.due(),
                        desk.late())
                : new AlertContent(0, 0, 0, desk.due(), desk.late());
    }
}
