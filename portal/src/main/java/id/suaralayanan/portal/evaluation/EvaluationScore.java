package id.suaralayanan.portal.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What evaluators gave a unit in a year, in its newest state.
///
/// @param revision of the unit's year, whatever its form; 0 where nobody has given anything
/// @param steps by number; null is not scored
/// @param users means of the questions of F03; null is not known
public record EvaluationScore(
        int revision,
        String form,
        List<@Nullable Integer> steps,
        List<@Nullable BigDecimal> users,
        String note,
        String officer,
        Instant at) {
    /// Nothing on this form, after as many revisions on the other one.
    static EvaluationScore none(String form, int revision) {
        return new EvaluationScore(
                revision,
                form,
                Collections.emptyList(),
                Collections.emptyList(),
                "",
                "",
                Instant.EPOCH);
    }

    /// Whether anybody has given anything on this form.
    public boolean isGiven() {
        return !steps.isEmpty();
    }

    /// Null where it is not scored.
    public @Nullable Integer step(int number) {
        return number <= steps.size() ? steps.get(number - 1) : null;
    }

    /// As it is typed; empty where it is not known.
    public String mean(int number) {
        var mean = number <= users.size() ? users.get(number - 1) : null;
        return mean == null ? "" : mean.toPlainString();
    }
}
