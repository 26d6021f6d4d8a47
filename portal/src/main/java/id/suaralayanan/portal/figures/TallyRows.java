package id.suaralayanan.portal.figures;

import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.stream.IntStream;

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
}
