package id.suaralayanan.portal.publications;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Instant;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/// An entry of the public log.
///
/// @param statement what was published, see `release.json`
/// @param entry the same as it stands in the log, to the byte
/// @param isInForce whether no later version replaces it
public record PublishedEntry(
        int number,
        Period period,
        int version,
        boolean isInForce,
        JsonNode statement,
        String entry,
        byte[] digestBytes,
        String checkpoint,
        String proof,
        String key,
        Instant publishedAt) {
    public String digest() {
        return HexFormat.of().formatHex(digestBytes);
    }

    public String address() {
        return "/rilis/" + period.code() + "/" + version;
    }
}
