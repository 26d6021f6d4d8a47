package id.suaralayanan.portal.figures.evidence;

import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import java.util.List;

/// How far the answers of a period, and of the one before, can carry the words "real change".
///
/// @param burstPercent share of answers that came in bursts from one network, in whole percent; the
///   larger of the two periods
/// @param isOpenOnly whether next to no answer came with a visit code
/// @param questions the patterns that nobody has called genuine yet, in order
public record AnswerEvidence(long burstPercent, boolean isOpenOnly, List<IntegrityTest> questions) {
    /// From which share on a change waits until somebody has looked at the bursts.
    private static final long MATERIAL = 5;

    public AnswerEvidence {
        questions = List.copyOf(questions);
    }

    public boolean isDoubtful() {
        return burstPercent >= MATERIAL || isQuestioned();
    }

    public boolean isQuestioned() {
        return !questions.isEmpty();
    }
}
