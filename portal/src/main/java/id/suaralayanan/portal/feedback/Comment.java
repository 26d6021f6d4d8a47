package id.suaralayanan.portal.feedback;

import id.suaralayanan.portal.web.form.PlainText;

/// The optional words at the end of a form (*saran*).
///
/// @param text at most 1,000 characters (code points)
public record Comment(String text) {
    public static final int LONGEST = 1000;

    public Comment {
        if (text.isEmpty() || isTooLong(text)) {
            throw new IllegalArgumentException("a comment has 1 to 1000 characters");
        }
        if (PlainText.isBroken(text)) {
            throw new IllegalArgumentException("a comment is valid Unicode");
        }
    }

    public static boolean isTooLong(String text) {
        return PlainText.length(text) > LONGEST;
    }
}
