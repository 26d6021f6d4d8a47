package id.suaralayanan.portal.complaints.filing;

import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A complaint as a citizen sends it, already checked. Never prints itself.
///
/// @param key the client's own key of this submission
/// @param secret the text is never public (LAPOR!: rahasia)
/// @param masked the unit reads it without personal data; the original stays for the inspectorate
/// @param integrity supervisory content (berkadar pengawasan): goes past the unit
/// @param category what the sender calls it; an officer may put it right
public record Filing(
        UUID key,
        String unit,
        @Nullable String service,
        ComplaintClass kind,
        IdentityMode identity,
        boolean secret,
        boolean integrity,
        boolean masked,
        String text,
        @Nullable LocalDate happenedOn,
        @Nullable String place,
        @Nullable Contact contact,
        @Nullable String category) {
    public Filing {
        if (identity == IdentityMode.ANONYMOUS && contact != null) {
            throw new IllegalArgumentException("an anonymous complaint has no contact");
        }
    }

    /// Class whose limits apply.
    String clockKind() {
        return integrity ? "INTEGRITY" : kind.name();
    }

    /// What holds where the citizen chose nothing: whoever does not show the own name is not to be
    /// known from the text either.
    public static boolean isMaskedAtFirst(IdentityMode identity) {
        return identity != IdentityMode.OPEN;
    }

    /// Whether its times are kept to the hour only, so that they do not point at a visitor.
    boolean isDiscreet() {
        return integrity || identity == IdentityMode.CONFIDENTIAL;
    }

    /// Everything but the key, each part with its length: equal for equal complaints only.
    String payload() {
        Object[] parts = {
            unit,
            service,
            kind,
            identity,
            secret,
            integrity,
            text,
            happenedOn,
            place,
            contact == null ? null : contact.name(),
            contact == null ? null : contact.email(),
            contact == null ? null : contact.phone()
        };
        String choice = masked == isMaskedAtFirst(identity) ? "" : ",masked:" + masked;
        String called = category == null ? "" : ",category:" + category;
        return Arrays.stream(parts)
                .map(part -> part == null ? "-" : part.toString().length() + ":" + part)
                .collect(Collectors.joining(",", "", choice + called));
    }

    @Override
    public String toString() {
        return "Filing[hidden]";
    }
}
