package id.suaralayanan.portal.history.reading;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.PastScale;
import id.suaralayanan.analytics.sheets.Guess;
import id.suaralayanan.analytics.sheets.Headings;
import id.suaralayanan.analytics.sheets.Meaning;
import id.suaralayanan.analytics.sheets.PeriodWords;
import id.suaralayanan.analytics.sheets.SheetTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a file is understood: what each column means, and what the file as a whole is.
///
/// @param columns by their place; [Meaning#OTHER] for what is not taken
/// @param period of lines that say none
public record PastMapping(
        List<Meaning> columns, PastKind kind, PastScale scale, Optional<Period> period) {
    public PastMapping {
        columns = List.copyOf(columns);
    }

    /// As the headings, the titles and the name of the file say.
    public static PastMapping guess(SheetTable table, String name) {
        List<Meaning> columns =
                Headings.guess(table.header().fields()).stream().map(Guess::meaning).toList();
        boolean hasResults =
                table.holdsResults()
                        || columns.contains(Meaning.PERIOD)
                                && (columns.contains(Meaning.INDEX)
                                        || columns.contains(Meaning.RESPONDENTS));
        boolean isOld = columns.stream().anyMatch(it -> it.isElement() && it.ordinal() >= 9);
        return new PastMapping(
                columns,
                hasResults ? PastKind.RESULTS : PastKind.ANSWERS,
                isOld ? PastScale.FOURTEEN : PastScale.NINE,
                PeriodWords.find(String.join(" ", table.titles()))
                        .or(() -> PeriodWords.find(name)));
    }

    boolean has(Meaning meaning) {
        return columns.contains(meaning);
    }

    /// The places of a meaning, in the order of the file.
    List<Integer> places(Meaning meaning) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i) == meaning)
                .boxed()
                .toList();
    }

    /// The place of each element; empty where no column holds it.
    List<Optional<Integer>> elements() {
        return IntStream.rangeClosed(1, scale.elements())
                .mapToObj(number -> Meaning.element(number).orElseThrow())
                .map(element -> places(element).stream().findFirst())
                .toList();
    }

    /// What stands in the way of reading anything; empty when nothing does.
    Optional<PastFault> fault() {
        Optional<Meaning> twice =
                columns.stream()
                        .filter(it -> it.isElement() || it == Meaning.DATE || it == Meaning.INDEX)
                        .filter(it -> places(it).size() > 1)
                        .findFirst();
        if (twice.isPresent()) {
            return Optional.of(PastFault.ofFile("twice", twice.get()));
        }
        long elements = elements().stream().filter(Optional::isPresent).count();
        boolean isIndexEnough = kind == PastKind.RESULTS && has(Meaning.INDEX);
        if (elements < scale.elements() && !(elements == 0 && isIndexEnough)) {
            return Optional.of(PastFault.ofFile("elements", scale.elements()));
        }
        boolean tellsTime = has(Meaning.DATE) || has(Meaning.PERIOD) || period.isPresent();
        return tellsTime ? Optional.empty() : Optional.of(PastFault.ofFile("time"));
    }
}
