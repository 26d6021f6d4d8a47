package id.suaralayanan.portal.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the index knows of one complaint: neither who complains nor how to reach them.
///
/// Only complaints that are neither confidential, nor of integrity, nor withdrawn become one.
///
/// @param region official code of the unit's region
/// @param kind class of the complaint
/// @param receivedOn day of receipt in the unit's time zone
/// @param context names of the unit, its type, its region and the service: everybody may know them
/// @param original as the citizen wrote it: for officers
/// @param released redacted and released: for everyone
/// @param replies what the unit wrote to the citizen: for officers
/// @param releasedReply what the unit answers to everybody
public record ComplaintText(
        long id,
        String ticket,
        String unit,
        String region,
        String kind,
        Optional<String> category,
        String status,
        Instant receivedAt,
        LocalDate receivedOn,
        boolean secret,
        String context,
        String original,
        Optional<String> released,
        Optional<String> replies,
        Optional<String> releasedReply) {
    public ComplaintText {
        if (secret && released.isPresent()) {
            throw new IllegalArgumentException("complaint " + id + " is secret and released");
        }
        if (releasedReply.isPresent() && released.isEmpty()) {
            throw new IllegalArgumentException("complaint " + id + " is answered to nobody");
        }
    }
}
