package id.suaralayanan.portal.administration.uploads;

import java.util.List;

/// A file that an admin brought, and how far it is.
///
/// @param done lines worked off
/// @param total lines of the file
/// @param added rows that are new, or would be
/// @param refused lines that cannot be used
/// @param problems of the first refused lines
public record Upload(
        long id,
        UploadKind kind,
        String name,
        State state,
        int done,
        int total,
        int added,
        int changed,
        int same,
        int refused,
        List<RefusedLine> problems) {
    public Upload {
        problems = List.copyOf(problems);
    }

    /// How far a file is; the words are `upload.<state>`.
    public enum State {
        CHECKING,
        CHECKED,
        STORING,
        STORED,
        /// Refused whole.
        UNUSABLE,
        /// The work broke off several times.
        FAILED
    }

    public boolean isAtWork() {
        return state == State.CHECKING || state == State.STORING;
    }

    /// Whether there is something to store.
    public boolean isWorthStoring() {
        return state == State.CHECKED && added + changed > 0;
    }

    public int refusedUnseen() {
        return refused - problems.size();
    }
}
