package id.suaralayanan.portal.evaluation;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an evaluator typed; an empty field is not scored.
///
/// @param typed by the names of the fields: `F1` … steps, `K1` … means of the users
/// @param revision the state that was seen
record ScoreForm(Map<String, String> typed, int revision, String note) {
    private static final int LONGEST_NOTE = 1000;
    private static final BigDecimal MOST = BigDecimal.valueOf(5);

    static ScoreForm of(Form form) {
        return new ScoreForm(
                form.values(), form.number("revisi", 3).orElse(-1), form.text("catatan"));
    }

    private String value(String field) {
        return PlainText.lineField(typed.get(field));
    }

    List<FieldError> gaps(EvaluationInstrument form) {
        var gaps = new FieldErrors();
        for (var indicator : form.indicators()) {
            gaps.require(
                    value(indicator.field()).matches("[0-5]?"),
                    indicator.field(),
                    "pekppp.gap.step",
                    indicator.number());
        }
        for (int question = 1; question <= form.questions().size(); question++) {
            String mean = value("K" + question);
            gaps.require(
                    mean.isEmpty() || mean(mean) != null,
                    "K" + question,
                    "pekppp.gap.mean",
                    question);
        }
        gaps.require(PlainText.length(note) <= LONGEST_NOTE, "catatan", "zi.gap.note");
        return gaps.list();
    }

    @Nullable Short[] givenSteps(EvaluationInstrument form) {
        return form.indicators().stream()
                .map(EvaluationIndicator::field)
                .<@Nullable Short>map(
                        field -> value(field).isEmpty() ? null : Short.valueOf(value(field)))
                .toArray(Short[]::new);
    }

    @Nullable BigDecimal[] givenUsers(EvaluationInstrument form) {
        var means = new @Nullable BigDecimal[form.questions().size()];
        for (int question = 1; question <= means.length; question++) {
            means[question - 1] = mean(value("K" + question));
        }
        return means;
    }

    /// From 0 to 5; null for anything else.
    private static @Nullable BigDecimal mean(String typed) {
        return Form.decimal(typed).filter(it -> it.compareTo(MOST) <= 0).orElse(null);
    }
}
