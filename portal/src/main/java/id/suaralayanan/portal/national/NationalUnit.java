package id.suaralayanan.portal.national;

/// What the answers and complaints of one unit look like beside its figures.
///
/// @param questioned answers in open questions
/// @param late answers given without a network
/// @param escalated complaints that moved up and are not over
/// @param copies letters that are copies of each other, in `groups`
public record NationalUnit(
        long respondents,
        long withoutCode,
        long entered,
        long questioned,
        long late,
        long escalated,
        long appealed,
        long copies,
        long groups) {
    /// Of its answers, in whole percent.
    public long percent(long part) {
        return respondents == 0 ? 0 : Math.round(100.0 * part / respondents);
    }
}
