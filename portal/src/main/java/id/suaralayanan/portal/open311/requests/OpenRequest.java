package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.open311.services.ServiceType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A complaint as everybody reads it.
///
/// @param unit its key
/// @param text in released words; none for a request that only its own client sees yet
/// @param reply of the unit, in public
/// @param expectedAt until when it should be over
/// @param pictures numbers of those that everybody may see
record OpenRequest(
        String ticket,
        int unit,
        Status status,
        ServiceType type,
        @Nullable String text,
        @Nullable String reply,
        Instant receivedAt,
        @Nullable Instant updatedAt,
        Instant expectedAt,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        List<Integer> pictures) {}
