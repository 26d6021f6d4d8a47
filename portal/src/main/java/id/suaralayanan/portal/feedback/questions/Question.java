package id.suaralayanan.portal.feedback.questions;

import id.suaralayanan.analytics.indicators.Element;
import java.util.List;

/// One question in one language. Its answers belong to the element, not to the position.
///
/// @param position 1 to 9 as asked: the usual form asks facilities (U9) before complaints (U8)
/// @param plain everyday wording
/// @param official wording of the regulation, one tap away
/// @param answers the labels of scores 1 (worst) to 4
public record Question(
        Element element,
        int position,
        String plain,
        String official,
        String hint,
        List<String> answers) {
    /// Name of the radio buttons and of the place to jump to, e.g. `U1`.
    public String code() {
        return element.code();
    }
}
