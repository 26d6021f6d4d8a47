package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.analytics.indicators.Channel;

/// How somebody came to the survey page.
///
/// @see #word what the address says of it, as `?dari=`
public enum EntryPath {
    /// By the code on a poster; nothing is said.
    QR(Channel.QR, ""),
    /// By a link of this site.
    WEB(Channel.WEB, "web"),
    /// An officer writes down what a citizen says; only from the officers' own page.
    STAFF(Channel.STAFF, ""),
    /// To look at the form: nothing is stored, nothing counts.
    PREVIEW(Channel.WEB, "coba");

    private final Channel channel;
    private final String word;

    EntryPath(Channel channel, String word) {
        this.channel = channel;
        this.word = word;
    }

    /// The way a public address names; [#QR] when it names none.
    public static EntryPath of(String word) {
        return word.equals(WEB.word) ? WEB : word.equals(PREVIEW.word) ? PREVIEW : QR;
    }

    public Channel channel() {
        return channel;
    }

    /// Value of the hidden field, empty for none.
    public String word() {
        return word;
    }

    public boolean isPreview() {
        return this == PREVIEW;
    }

    public boolean isStaff() {
        return this == STAFF;
    }
}
