package id.suaralayanan.portal.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Up to where an index has followed the change log: everything that was committed when this
/// snapshot was taken, and nothing else.
///
/// A snapshot (PostgreSQL's `xmin:xmax:running`) rather than a sequence number, because a change
/// may be committed long after changes with higher numbers. What is new is what the snapshot did
/// not see: transactions from `xmax` on, and those that were running then. So nothing is missed,
/// nothing is read twice, and a long transaction elsewhere delays nothing.
///
/// @param database identifier of the database cluster
/// @param last newest change applied: a database restored from a backup no longer knows it
public record LogPosition(String database, String snapshot, Optional<Anchor> last) {
    private static final Pattern SNAPSHOT = Pattern.compile("\\d+:\\d+:(\\d+(,\\d+)*)?");
    private static final Pattern ANCHOR = Pattern.compile("(\\d+) (\\d+) (\\d+)");

    /// One row of the change log.
    public record Anchor(long number, String writtenBy, long complaint) {}

    public LogPosition {
        if (!SNAPSHOT.matcher(snapshot).matches()) {
            throw new IllegalArgumentException(snapshot + " is not a snapshot");
        }
    }

    /// First transaction that the snapshot knows nothing of.
    public String next() {
        return snapshot.split(":", -1)[1];
    }

    /// Transactions that were running when the snapshot was taken.
    public List<String> running() {
        var running = snapshot.split(":", -1)[2];
        return running.isEmpty() ? List.of() : List.of(running.split(","));
    }

    /// To be stored beside an index.
    public Map<String, String> toMap() {
        var map = new LinkedHashMap<String, String>();
        map.put("database", database);
        map.put("snapshot", snapshot);
        last.ifPresent(anchor ->
                map.put("last", anchor.number + " " + anchor.writtenBy + " " + anchor.complaint));
        return map;
    }

    /// Empty where the map holds no position, or none that this version understands.
    public static Optional<LogPosition> of(Map<String, String> map) {
        var database = map.get("database");
        var snapshot = map.get("snapshot");
        if (database == null || snapshot == null || !SNAPSHOT.matcher(snapshot).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new LogPosition(database, snapshot, anchor(map.getOrDefault("last", ""))));
    }

    private static Optional<Anchor> anchor(String text) {
        var parts = ANCHOR.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new Anchor(
                                Long.parseLong(parts.group(1)),
                                parts.group(2),
                                Long.parseLong(parts.group(3))))
                : Optional.empty();
    }
}
