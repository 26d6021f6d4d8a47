package id.suaralayanan.portal.alerts.push;

import java.net.URI;
import java.time.Instant;

/// A device of an officer, as the officer sees it.
///
/// @param service name of the push service, by which the browser can be told
public record PushDevice(long id, String service, Instant addedAt) {
    static PushDevice of(long id, String endpoint, Instant addedAt) {
        return new PushDevice(id, URI.create(endpoint).getHost(), addedAt);
    }
}
