package id.suaralayanan.portal.complaints.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/// Why a complaint is not handled (alasan arsip); the citizen is told.
public enum Rejection {
    UNCLEAR,
    DUPLICATE,
    NOT_OURS,
    SPAM,
    /// Hatred or obscenity.
    ABUSIVE,
    IN_COURT;

    public static Optional<Rejection> named(String name) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
    }
}
