package id.suaralayanan.portal.alerts.push;

import java.time.Instant;

/// A message that waits for a device.
///
/// @param toldAt when it was written; a newer one takes its place
/// @param content as JSON
record WaitingPush(
        long device,
        PushAddress address,
        String unitName,
        String language,
        Instant toldAt,
        String content) {}
