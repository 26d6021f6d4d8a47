package id.suaralayanan.portal.administration.succession;

import id.suaralayanan.portal.web.FieldError;
import java.util.Optional;

/// What became of a change of a unit; the names are those of the database's functions.
enum SuccessionOutcome {
    DONE,
    /// Done before, by a second click or by somebody else.
    SAME,
    /// Somebody has changed the unit since the admin saw it.
    OVERTAKEN,
    /// Another unit has, or had, that code.
    TAKEN,
    /// Nobody has brought the region of that code.
    NO_REGION,
    /// The unit that shall go on is unknown, closed, or the same one.
    NO_HEIR;

    boolean isStored() {
        return this == DONE || this == SAME;
    }

    /// What the admin reads of it beside the form; empty where it is stored.
    Optional<FieldError> fault() {
        return switch (this) {
            case DONE, SAME -> Optional.empty();
            case OVERTAKEN -> Optional.of(FieldError.in("versi", "succession.fault.overtaken"));
            case TAKEN -> Optional.of(FieldError.in("kode", "succession.fault.taken"));
            case NO_REGION -> Optional.of(FieldError.in("kode", "succession.fault.no-region"));
            case NO_HEIR -> Optional.of(FieldError.in("penerus", "succession.fault.no-heir"));
        };
    }
}
