package id.suaralayanan.portal.figures;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Periods as people write and choose them.
///
/// Templates call it as `@periods`.
@Component("periods")
public final class Periods {
    private final Messages messages;

    Periods(Messages messages) {
        this.messages = messages;
    }

    /// "Triwulan III 2026", "Semester I 2026", "September 2026", "2026".
    public String name(Period period, Locale language) {
        String year = Integer.toString(period.year());
        return switch (period.kind()) {
            case YEAR -> year;
            case SEMESTER -> messages.of(language, "figures.semester." + period.number(), year);
            case QUARTER -> messages.of(language, "figures.quarter." + period.number(), year);
            case MONTH ->
                    period.firstDay().getMonth().getDisplayName(TextStyle.FULL, language)
                            + " "
                            + year;
        };
    }

    /// A short name under a chart: "III/26".
    public String brief(Period quarter, Locale language) {
        return messages.of(language, "figures.quarter.brief." + quarter.number())
                + "/"
                + "%02d".formatted(quarter.year() % 100);
    }

    /// The last quarter of a trend that is over and has a figure; else the running one.
    public static Period latest(List<Figure> trend, Period running) {
        return trend.stream()
                .map(figure -> figure.cut().period())
                .filter(quarter -> quarter.compareTo(running) < 0)
                .max(Period::compareTo)
                .orElse(running);
    }

    /// The first of them that is over, the newest first; else the quarter that runs.
    public static Period lastOver(List<Period> known, Unit unit, Clock clock) {
        return known.stream()
                .filter(period -> period.lastDay().isBefore(unit.today(clock)))
                .findFirst()
                .orElseGet(() -> running(unit, clock));
    }

    /// What is to be chosen from, the chosen one among it.
    public static List<Period> with(Period chosen, List<Period> known) {
        return known.contains(chosen)
                ? known
                : Stream.concat(Stream.of(chosen), known.stream()).toList();
    }

    /// Of what plans and reports are made: all but single months.
    public static List<Period> reported(List<Period> periods) {
        return periods.stream().filter(Periods::isReported).toList();
    }

    public static boolean isReported(Period period) {
        return period.kind() != Period.Kind.MONTH;
    }

    /// The quarter that is running on the unit's own calendar.
    public static Period running(Unit unit, Clock clock) {
        return Period.of(Period.Kind.QUARTER, unit.today(clock));
    }

    /// Reads a required `period`; a missing or malformed one is a fault.
    public static @Nullable Period read(@Nullable String text, List<FieldError> faults) {
        var period = text == null ? Optional.<Period>empty() : Period.find(text);
        if (period.isEmpty()) {
            faults.add(new FieldError("/period", "figures.fault.period"));
        }
        return period.orElse(null);
    }

    /// Reads a required `period` that has nothing beside it.
    ///
    /// @throws ProblemException 400 for a malformed one
    public static Period orRefuse(String text) {
        return Period.find(text)
                .orElseThrow(() ->
                        ProblemException.malformed(
                                List.of(new FieldError("/period", "figures.fault.period"))));
    }
}
