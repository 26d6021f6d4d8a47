package id.suaralayanan.portal.zone;

import id.suaralayanan.analytics.indicators.zone.ZoneAssessment;
import id.suaralayanan.analytics.indicators.zone.ZoneCriterion;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an evaluator typed; an empty field is not assessed.
///
/// @param points as typed, by criterion
/// @param wbk `ya`, `tidak` or empty
public record AssessmentForm(Map<ZoneCriterion, String> points, String wbk, String note) {
    private static final int LONGEST_NOTE = 1000;

    static AssessmentForm of(ZoneAssessment assessment) {
        var points = new EnumMap<ZoneCriterion, String>(ZoneCriterion.class);
        assessment.points().forEach((it, given) -> points.put(it, given.toPlainString()));
        return new AssessmentForm(
                points, assessment.wbkHeld().map(held -> held ? "ya" : "tidak").orElse(""), "");
    }

    static AssessmentForm of(Form form) {
        var points = new EnumMap<ZoneCriterion, String>(ZoneCriterion.class);
        ZoneCriterion.assessed().forEach(it -> points.put(it, form.line(it.name())));
        return new AssessmentForm(points, form.raw("wbk"), form.text("catatan"));
    }

    /// As typed.
    public String typed(ZoneCriterion criterion) {
        return points.getOrDefault(criterion, "");
    }

    List<FieldError> gaps() {
        var gaps = new FieldErrors();
        for (var criterion : ZoneCriterion.assessed()) {
            boolean fits = typed(criterion).isEmpty() || given(criterion).isPresent();
            gaps.require(fits, criterion.name(), "zi.gap.points", (int) criterion.most());
        }
        gaps.require(PlainText.length(note) <= LONGEST_NOTE, "catatan", "zi.gap.note");
        return gaps.list();
    }

    private Optional<BigDecimal> given(ZoneCriterion criterion) {
        return Form.decimal(typed(criterion)).filter(it -> it.doubleValue() <= criterion.most());
    }

    /// Of a form without gaps.
    ZoneAssessment assessment() {
        var given = new EnumMap<ZoneCriterion, BigDecimal>(ZoneCriterion.class);
        ZoneCriterion.assessed()
                .forEach(it -> given(it).ifPresent(points -> given.put(it, points)));
        return new ZoneAssessment(
                given,
                switch (wbk) {
                    case "ya" -> Optional.of(true);
                    case "tidak" -> Optional.of(false);
                    default -> Optional.empty();
                });
    }
}
