package id.suaralayanan.portal.complaints.redaction;

/// A stretch of a text that is, or may be, personal data.
///
/// @param start index of its first character
/// @param end index behind its last character
public record Passage(PersonalData kind, int start, int end) {}
