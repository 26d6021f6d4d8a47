package id.suaralayanan.portal.alerts;

import id.suaralayanan.analytics.indicators.statistics.Hypergeometric;
import java.time.Duration;

/// When answers are worse than usual for the same office.
///
/// The answers of a window are compared with those before it by Fisher's exact test: whatever is
/// usual for the office, an office that is as always is called worse in at most
/// [AlertSettings#falseAlarm] of its windows. Each window is judged once, when it is full, and when
/// that is does not depend on how good the answers are.
record LowScoreRule(AlertSettings settings) {
    boolean isFull(long answers, Duration open) {
        return answers >= settings.leastAnswers() && open.compareTo(settings.window()) >= 0;
    }

    boolean isUnusual(AnswerCount window, AnswerCount usual) {
        return window.low() >= settings.leastLow()
                && usual.answers() >= settings.learnt()
                && Hypergeometric.upperTail(
                                window.answers() + usual.answers(),
                                window.low() + usual.low(),
                                window.answers(),
                                window.low())
                        <= settings.falseAlarm();
    }
}
