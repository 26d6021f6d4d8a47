package id.suaralayanan.portal.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What has happened to complaints since the last time.
///
/// @param texts complaints as they are now
/// @param gone ids of complaints that are not, or no longer, to be found
/// @param position up to where the index has followed once these are applied; empty within a larger
///   set of changes
public record ChangeBatch(
        List<ComplaintText> texts, Set<Long> gone, Optional<LogPosition> position) {
    public ChangeBatch {
        texts = List.copyOf(texts);
        gone = Set.copyOf(gone);
    }

    public static ChangeBatch none(LogPosition position) {
        return new ChangeBatch(List.of(), Set.of(), Optional.of(position));
    }

    public ChangeBatch withoutPosition() {
        return new ChangeBatch(texts, gone, Optional.empty());
    }

    public int size() {
        return texts.size() + gone.size();
    }
}
