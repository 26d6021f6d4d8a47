package id.suaralayanan.portal.evaluation;

import id.suaralayanan.analytics.indicators.evaluation.PortalEvidence;
import java.util.List;
import java.util.Optional;

/// An indicator of form F02.
///
/// @param number on its form
/// @param parts of all parts of its aspect
/// @param words as the form has them, in Indonesian
/// @param steps what each step from 0 to 5 means, in the form's words
public record EvaluationIndicator(
        int number,
        int aspect,
        int parts,
        String words,
        List<String> steps,
        Optional<PortalEvidence> evidence) {
    public EvaluationIndicator {
        steps = List.copyOf(steps);
    }

    /// Name of its field.
    public String field() {
        return "F" + number;
    }
}
