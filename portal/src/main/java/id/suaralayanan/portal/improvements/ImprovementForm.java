package id.suaralayanan.portal.improvements;

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
import org.jspecify.annotations.Nullable;

/// What a head filled in for a note; an absent part is empty.
///
/// @param since a date as a browser sends it, e.g. `2026-11-03`
/// @param element a code, or empty
/// @param plan key of the planned action that it came of; 0 for none
record ImprovementForm(String problem, String change, String since, String element, int plan) {
    static final int SHORTEST = 10;
    static final int LONGEST_PROBLEM = 200;
    static final int LONGEST_CHANGE = 300;
    static final int YEARS_BACK = 5;
    private static final int NO_PLAN = 0;
    private static final int DIGITS_OF_A_KEY = 9;

    static ImprovementForm of(Form form) {
        return new ImprovementForm(
                form.line("masalah"),
                form.line("perubahan"),
                form.line("sejak"),
                form.line("unsur"),
                form.number("rencana", DIGITS_OF_A_KEY).orElse(NO_PLAN));
    }

    static ImprovementForm of(Improvement note) {
        var element = note.element();
        return new ImprovementForm(
                note.problem(),
                note.change(),
                note.since().toString(),
                element == null ? "" : element.code(),
                NO_PLAN);
    }

    /// What is wrong with it; empty when it will do.
    ///
    /// @param today on the unit's own calendar
    List<FieldError> gaps(LocalDate today) {
        var gaps = new FieldErrors();
        gaps.require(fits(problem, LONGEST_PROBLEM), "masalah", "improvement.gap.problem");
        gaps.require(fits(change, LONGEST_CHANGE), "perubahan", "improvement.gap.change");
        gaps.require(isRecent(today), "sejak", "improvement.gap.since");
        gaps.require(element.isEmpty() || about() != null, "unsur", "improvement.gap.element");
        gaps.require(!PersonalWords.areIn(problem), "masalah", "improvement.gap.person");
        gaps.require(!PersonalWords.areIn(change), "perubahan", "improvement.gap.person");
        return gaps.list();
    }

    private boolean isRecent(LocalDate today) {
        return day().filter(day -> !day.isAfter(today))
                .filter(day -> !day.isBefore(today.minusYears(YEARS_BACK)))
                .isPresent();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(since));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Nullable Element about() {
        for (var known : Element.values()) {
            if (known.code().equals(element)) {
                return known;
            }
        }
        return null;
    }

    private static boolean fits(String text, int most) {
        int length = PlainText.length(text);
        return length >= SHORTEST && length <= most;
    }
}
