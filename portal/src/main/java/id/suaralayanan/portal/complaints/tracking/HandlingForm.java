package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.form.MessageText;
import id.suaralayanan.portal.complaints.lifecycle.CaseText;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.List;

/// What a citizen thinks of the handling, as it was typed. Never prints its words.
///
/// @param score `1` (bad) to `4` (good)
/// @param words may be empty
record HandlingForm(String score, String words) {
    private static final int LONGEST = 1_000;

    static HandlingForm of(Form form) {
        return new HandlingForm(form.raw("nilai"), PlainText.cleanIfReadable(form.raw("kata")));
    }

    List<FieldError> faults() {
        var faults = new FieldErrors();
        if (!score.matches("[1-4]")) {
            faults.add("/score", "case.fault.score");
        }
        MessageText.fault("/words", words, LONGEST).ifPresent(faults::add);
        return faults.list();
    }

    /// All of it, to be shown again with what is wrong.
    CasePage.Typed typed(String fault) {
        boolean chosen = score.matches("[1-4]");
        return new CasePage.Typed(
                chosen ? "kata" : "nilai-1", "kata", words, chosen ? score : "", fault);
    }

    /// Only for a verdict without faults.
    StepCommand command() {
        return StepCommand.Rate.of(Integer.parseInt(score), CaseText.orNone(words));
    }

    @Override
    public String toString() {
        return "HandlingForm[hidden]";
    }
}
