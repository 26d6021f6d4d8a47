package id.suaralayanan.portal.publications;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.Optional;
import java.util.Set;

/// A step as the ministry typed it.
///
/// @param step its Indonesian name, as in the address of its answer
/// @param publication key of the publication; 0 where the step needs none
/// @param words reason, review or answer
/// @param verdict of an objection: `terima` or `tolak`
public record PublishingStep(
        String step, int publication, String code, String words, String ticket, String verdict) {
    static final PublishingStep NONE = new PublishingStep("", 0, "", "", "", "");

    static final Set<String> STEPS =
            Set.of("tutup", "keberatan", "hitung", "jawab", "tinjau", "terbitkan", "batal");
    private static final Set<String> WITH_WORDS = Set.of("tutup", "jawab", "tinjau");
    private static final int LONGEST = 1_000;

    static PublishingStep of(Form form) {
        return new PublishingStep(
                form.raw("langkah"),
                form.number("terbitan", 9).orElse(0),
                form.raw("periode"),
                form.text("kata"),
                form.raw("keberatan"),
                form.raw("putusan"));
    }

    /// The key of what is wrong; empty where nothing is.
    String fault() {
        if (!STEPS.contains(step)) {
            return "rilis.fault.gone";
        }
        if (step.equals("tutup") && period().isEmpty()) {
            return "rilis.fault.period";
        }
        if (step.equals("jawab") && !Set.of("terima", "tolak").contains(verdict)) {
            return "rilis.fault.verdict";
        }
        boolean isSilent = words.isEmpty() || PlainText.length(words) > LONGEST;
        return WITH_WORDS.contains(step) && isSilent ? "rilis.fault.words" : "";
    }

    Optional<Period> period() {
        return Period.find(code);
    }

    boolean isAccepted() {
        return verdict.equals("terima");
    }
}
