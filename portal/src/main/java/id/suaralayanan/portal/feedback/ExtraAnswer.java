package id.suaralayanan.portal.feedback;

/// An answer to a question that a unit asks of its own, beside the nine. It enters no figure of the
/// index and is stored without the key of its form.
///
/// @param question key of the question
/// @param choice 1 for its first answer
public record ExtraAnswer(int question, int choice) {}
