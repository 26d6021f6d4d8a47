package id.suaralayanan.portal.reports.cut;

import java.time.Instant;

/// A report's figures as they are kept.
///
/// @param content the figures as text, of which `digest` is the SHA-256 in hexadecimal digits
/// @param madeAt when they were taken first; the same figures later are the same report
public record FrozenCut(int id, String digest, String content, Instant madeAt, ReportCut figures) {}
