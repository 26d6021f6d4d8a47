package id.suaralayanan.portal.plans;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.release.PersonalWords;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an officer filled in for a planned action; an absent part is empty.
///
/// @param due a date as a browser sends it, e.g. `2026-11-03`
/// @param status a constant of [ActionStatus], or empty
record PlanForm(
        String element, String words, String owner, String due, String status, String evidence) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 300;
    private static final int SHORTEST_OWNER = 3;
    private static final int LONGEST_OWNER = 100;
    private static final int LONGEST_EVIDENCE = 500;
    private static final int YEARS = 5;

    static PlanForm about(String element) {
        return new PlanForm(element, "", "", "", ActionStatus.PLANNED.name(), "");
    }

    static PlanForm of(Form form) {
        return new PlanForm(
                form.line("unsur"),
                form.line("kegiatan"),
                form.line("penanggung"),
                form.line("tenggat"),
                form.line("status"),
                form.line("bukti"));
    }

    static PlanForm of(PlannedAction action) {
        return new PlanForm(
                action.element().code(),
                action.words(),
                action.owner(),
                action.due().toString(),
                action.status().name(),
                action.evidence());
    }

    /// What is wrong with it; empty when it will do.
    ///
    /// @param today on the unit's own calendar
    List<FieldError> gaps(LocalDate today) {
        var gaps = new FieldErrors();
        gaps.require(
                Stream.of(Element.values()).anyMatch(it -> it.code().equals(element)),
                "unsur",
                "plan.gap.element");
        gaps.require(fits(words, SHORTEST, LONGEST), "kegiatan", "plan.gap.words");
        gaps.require(fits(owner, SHORTEST_OWNER, LONGEST_OWNER), "penanggung", "plan.gap.owner");
        gaps.require(isNear(today), "tenggat", "plan.gap.due");
        gaps.require(state().isPresent(), "status", "plan.gap.status");
        gaps.require(
                fits(evidence, isDone() ? SHORTEST : 0, LONGEST_EVIDENCE),
                "bukti",
                "plan.gap.evidence");
        gaps.require(!PersonalWords.areIn(words), "kegiatan", "improvement.gap.person");
        gaps.require(!PersonalWords.areIn(owner), "penanggung", "improvement.gap.person");
        gaps.require(!PersonalWords.areIn(evidence), "bukti", "improvement.gap.person");
        return gaps.list();
    }

    private boolean isNear(LocalDate today) {
        return day().filter(day -> !day.isBefore(today.minusYears(YEARS)))
                .filter(day -> !day.isAfter(today.plusYears(YEARS)))
                .isPresent();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(due));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Optional<ActionStatus> state() {
        return Stream.of(ActionStatus.values()).filter(it -> it.name().equals(status)).findFirst();
    }

    private boolean isDone() {
        return state().filter(it -> it == ActionStatus.DONE).isPresent();
    }

    private static boolean fits(String text, int least, int most) {
        int length = PlainText.length(text);
        return length >= least && length <= most;
    }
}
