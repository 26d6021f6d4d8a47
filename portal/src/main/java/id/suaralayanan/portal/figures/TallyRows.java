package id.suaralayanan.portal.figures;

import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.VisitClass;
import id.suaralayanan.portal.figures.QuarterCube.Part;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads tallies from rows with the columns `respondents, complete, total_sum, total_squares,
/// counts`.
public final class TallyRows {
    private TallyRows() {}

    public static Tally tally(Readable row) {
        Long[] counts = Objects.requireNonNull(row.get("counts", Long[].class));
        return new Tally(
                number(row, "respondents"),
                number(row, "complete"),
                IntStream.range(0, Element.COUNT).mapToObj(i -> element(counts, 4 * i)).toList(),
                number(row, "total_sum"),
                number(row, "total_squares"));
    }

    private static ElementTally element(Long[] counts, int first) {
        return new ElementTally(
                counts[first], counts[first + 1], counts[first + 2], counts[first + 3]);
    }

    /// Of what part of a quarter the row is.
    static Part part(Readable row) {
        return new Part(
                month(row.get("month", LocalDate.class)),
                row.get("service", Integer.class),
                channel(row.get("channel", String.class)),
                visits(row.get("verified", Boolean.class)));
    }

    private static @Nullable Period month(@Nullable LocalDate firstDay) {
        return firstDay == null ? null : Period.of(Period.Kind.MONTH, firstDay);
    }

    private static @Nullable Channel channel(@Nullable String name) {
        return name == null ? null : Channel.valueOf(name);
    }

    private static @Nullable VisitClass visits(@Nullable Boolean verified) {
        if (verified == null) {
            return null;
        }
        return verified ? VisitClass.VERIFIED : VisitClass.OPEN;
    }
}
