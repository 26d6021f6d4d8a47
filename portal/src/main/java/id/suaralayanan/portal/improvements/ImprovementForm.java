package id.suaralayanan.portal.improvements;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.web.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What a head filled in for a note; an absent part is empty.
///
/// @param since a date as a browser sends it, e.g. `2026-11-03`
/// @param element a code, or empty
record ImprovementForm(String problem, String change, String since, String element) {
    static final int SHORTEST = 10;
    static final int LONGEST_PROBLEM = 200;
    static final int LONGEST_CHANGE = 300;
    static final int YEARS_BACK = 5;

    static final ImprovementForm EMPTY = new ImprovementForm("", "", "", "");

    /// Something to put right.
    record Gap(String field, String key) {}

    static ImprovementForm of(MultiValueMap<String, String> form) {
        return new ImprovementForm(
                line(form, "masalah"),
                line(form, "perubahan"),
                line(form, "sejak"),
                line(form, "unsur"));
    }

    static ImprovementForm of(Improvement note) {
        var element = note.element();
        return new ImprovementForm(
                note.problem(),
                note.change(),
                note.since().toString(),
                element == null ? "" : element.code());
    }

    /// What is wrong with it; empty when it will do.
    ///
    /// @param today on the unit's own calendar
    List<Gap> gaps(LocalDate today) {
        var gaps = new ArrayList<Gap>();
        if (!fits(problem, LONGEST_PROBLEM)) {
            gaps.add(new Gap("masalah", "improvement.gap.problem"));
        }
        if (!fits(change, LONGEST_CHANGE)) {
            gaps.add(new Gap("perubahan", "improvement.gap.change"));
        }
        if (day().filter(day -> !day.isAfter(today))
                .filter(day -> !day.isBefore(today.minusYears(YEARS_BACK)))
                .isEmpty()) {
            gaps.add(new Gap("sejak", "improvement.gap.since"));
        }
        if (!element.isEmpty() && about() == null) {
            gaps.add(new Gap("unsur", "improvement.gap.element"));
        }
        return gaps;
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

    private static String line(MultiValueMap<String, String> form, String field) {
        var raw = form.getFirst(field);
        return PlainText.lineField(raw);
    }
}
