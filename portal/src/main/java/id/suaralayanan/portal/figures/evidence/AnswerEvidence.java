package id.suaralayanan.portal.figures.evidence;

/// How far the answers of a period, and of the one before, can carry the words "real change".
///
/// @param burstPercent share of answers that came in bursts from one network, in whole percent; the
///   larger of the two periods
/// @param isOpenOnly whether next to no answer came with a visit code
public record AnswerEvidence(long burstPercent, boolean isOpenOnly) {
    /// From which share on a change waits until somebody has looked at the bursts.
    private static final long MATERIAL = 5;

    public boolean isDoubtful() {
        return burstPercent >= MATERIAL;
    }
}
