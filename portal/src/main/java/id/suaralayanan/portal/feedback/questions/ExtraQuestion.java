package id.suaralayanan.portal.feedback.questions;

import java.util.List;

/// A question of a unit's own in one language (*pertanyaan tambahan*). Nobody has to answer it.
///
/// @param id key in the database
/// @param choices two to five answers
public record ExtraQuestion(int id, String words, List<String> choices) {
    /// Name of its radio buttons.
    public String field() {
        return "X" + id;
    }

    /// Whether a typed number is one of its answers.
    public boolean has(String typed) {
        return typed.matches("[1-5]") && Integer.parseInt(typed) <= choices.size();
    }
}
