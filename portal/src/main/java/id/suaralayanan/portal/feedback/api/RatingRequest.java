package id.suaralayanan.portal.feedback.api;

import id.suaralayanan.portal.feedback.RatingForm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The body of `POST /api/v1/ratings`.
///
/// @param point code of a feedback point, the proof of `QR`
/// @param device key of a paired device, the proof of `KIOSK`
/// @param answeredAt when the citizen answered, where the form waited for a network
record RatingRequest(
        RatingForm form,
        @Nullable String point,
        @Nullable String device,
        @Nullable Instant answeredAt) {}
