package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.complaints.form.FormFields;
import id.suaralayanan.portal.complaints.form.Texts;
import id.suaralayanan.portal.complaints.lifecycle.CaseText;
import id.suaralayanan.portal.complaints.lifecycle.StepCommand;
import id.suaralayanan.portal.web.ProblemException.Fault;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/// What a citizen thinks of the handling, as it was typed. Never prints its words.
///
/// @param score `1` (bad) to `4` (good)
/// @param words may be empty
record Verdict(String score, String words) {
    private static final int LONGEST = 1_000;

    static Verdict of(MultiValueMap<String, String> form) {
        return new Verdict(
                FormFields.of(form, "nilai"), Texts.cleaned(FormFields.of(form, "kata")));
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (!score.matches("[1-4]")) {
            faults.add(new Fault("/score", "case.fault.score"));
        }
        if (Texts.length(words) > LONGEST) {
            faults.add(new Fault("/words", "complaint.fault.long", LONGEST));
        } else if (!Texts.isReadable(words)) {
            faults.add(new Fault("/words", "complaint.fault.characters"));
        }
        return faults;
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
        return "Verdict[hidden]";
    }
}
