package id.suaralayanan.portal.complaints.attachments;

import id.suaralayanan.portal.web.form.PlainText;

/// What came of one file, to be told to its sender.
///
/// @param name as the sender calls it, shortened; never stored
/// @param key end of the message key
public record FileResult(String name, String key) {
    private static final int LONGEST_NAME = 60;
    static final String STORED = "STORED";

    static FileResult of(String name, String key) {
        String line = PlainText.lineIfReadable(name);
        return new FileResult(
                line.codePointCount(0, line.length()) <= LONGEST_NAME
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…",
                key);
    }

    public boolean isStored() {
        return key.equals(STORED);
    }
}
