package id.suaralayanan.portal.feedback;

import java.time.Instant;

/// What a citizen holds after the form was stored (*nomor bukti*). It proves a submission and
/// reveals nothing of its answers.
///
/// @param code e.g. `SKM-7F3K-92QD`
public record RatingReceipt(String code, Instant receivedAt) {}
