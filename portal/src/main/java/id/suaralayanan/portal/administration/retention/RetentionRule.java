package id.suaralayanan.portal.administration.retention;

/// How long one kind of things is kept.
///
/// @param days empty: for good
/// @param least nobody may ask for fewer
/// @param due how many things the next run would forget
public record RetentionRule(RetentionKind kind, String days, int least, String reason, long due) {}
