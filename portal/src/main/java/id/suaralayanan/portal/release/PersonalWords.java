package id.suaralayanan.portal.release;

import id.suaralayanan.portal.complaints.redaction.Redaction;

/// Whether a unit names somebody in what it tells everybody itself. By the same rules as the words
/// of citizens are redacted; a unit is asked to write what the person's function is.
public final class PersonalWords {
    private PersonalWords() {}

    public static boolean areIn(String text) {
        return !Redaction.read(text).masked().isEmpty();
    }
}
