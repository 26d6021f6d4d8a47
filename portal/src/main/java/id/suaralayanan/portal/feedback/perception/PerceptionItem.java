package id.suaralayanan.portal.feedback.perception;

import id.suaralayanan.analytics.indicators.Words;

/// A sentence that people agree with or not.
///
/// @param number from 1
/// @param plain as it is asked
/// @param official as the form of the rule has it, in Indonesian
public record PerceptionItem(int number, Words plain, String official) {
    /// Name of its radio buttons.
    public String field() {
        return "P" + number;
    }
}
