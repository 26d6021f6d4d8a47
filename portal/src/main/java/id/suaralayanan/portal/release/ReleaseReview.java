package id.suaralayanan.portal.release;

import id.suaralayanan.portal.complaints.redaction.RedactedText;
import id.suaralayanan.portal.complaints.redaction.Redaction;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.List;
import java.util.stream.Stream;

/// What is to be released, as an officer reads it before everybody does: a citizen's words and the
/// unit's, both redacted, with the words that only a person can judge.
///
/// Nothing is released as it was proposed while something in it is doubtful: the officer takes the
/// words out, or says that they were looked at. What an officer hands in is redacted again; a
/// difference is shown before it is published.
///
/// @param doubtful words that may be personal data
/// @param note key of the sentence that says why it is not released yet; empty when it may be
public record ReleaseReview(String text, String reply, List<String> doubtful, String note) {
    /// How long the words may be, and what is said of longer ones.
    public record Limits(int text, String textNote, int reply, String replyNote) {}

    /// What is proposed for the words as they were written.
    public static ReleaseReview proposed(String text, String reply) {
        return of(Redaction.read(text), Redaction.read(reply), "");
    }

    /// What an officer handed in.
    public static ReleaseReview of(Form form, Limits limits) {
        var text = Redaction.read(form.text("teks"));
        var reply = Redaction.read(form.text("jawaban"));
        var review = of(text, reply, "");
        String note = review.fault(limits);
        if (note.isEmpty() && !(text.masked().isEmpty() && reply.masked().isEmpty())) {
            note = "desk.release.again";
        }
        if (note.isEmpty() && !review.doubtful().isEmpty() && !form.has("diperiksa")) {
            note = "desk.release.doubt";
        }
        return of(text, reply, note);
    }

    /// The same words, not released for another reason.
    public ReleaseReview notReady(String reason) {
        return new ReleaseReview(text, reply, doubtful, reason);
    }

    public boolean isReady() {
        return note.isEmpty();
    }

    private static ReleaseReview of(RedactedText text, RedactedText reply, String note) {
        List<String> doubtful =
                Stream.of(text, reply)
                        .flatMap(words -> words.doubtfulWords().stream())
                        .distinct()
                        .toList();
        return new ReleaseReview(text.text(), reply.text(), doubtful, note);
    }

    private String fault(Limits limits) {
        if (text.isEmpty() || PlainText.length(text) > limits.text()) {
            return limits.textNote();
        }
        return PlainText.length(reply) > limits.reply() ? limits.replyNote() : "";
    }

    @Override
    public String toString() {
        return "ReleaseReview[hidden]";
    }
}
