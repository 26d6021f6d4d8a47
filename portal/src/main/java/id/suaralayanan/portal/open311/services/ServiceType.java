package id.suaralayanan.portal.open311.services;

import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import java.util.Arrays;
import java.util.Optional;

/// What can be asked for: the kinds of complaint (*kategori pengaduan*), and the two other classes
/// of report.
public enum ServiceType {
    DELAY,
    NO_SERVICE,
    INCOMPETENCE,
    /// Goes past the unit to the inspectorate unless the sender says otherwise.
    ABUSE,
    PROCEDURE,
    /// As [#ABUSE].
    LEVY,
    IMPROPER,
    PARTIALITY,
    DISCRIMINATION,
    /// As [#ABUSE].
    CONFLICT,
    FACILITIES,
    OTHER,
    ASPIRATION,
    INFORMATION;

    public static Optional<ServiceType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.name().equals(code)).findFirst();
    }

    public ComplaintClass kind() {
        return switch (this) {
            case ASPIRATION -> ComplaintClass.ASPIRATION;
            case INFORMATION -> ComplaintClass.INFORMATION;
            default -> ComplaintClass.COMPLAINT;
        };
    }

    public boolean isComplaint() {
        return kind() == ComplaintClass.COMPLAINT;
    }

    /// Whether the unit itself is no good first reader.
    public boolean isOfIntegrity() {
        return this == LEVY || this == ABUSE || this == CONFLICT;
    }
}
