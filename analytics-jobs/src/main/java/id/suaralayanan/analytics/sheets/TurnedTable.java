package id.suaralayanan.analytics.sheets;

import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.indicators.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table whose rows are the nine elements, each once, with their means (1 to 4) in one column or
/// in one for each period; index and number of respondents may stand below or above.
///
/// @param header what stands above the columns
/// @param elements the nine rows, in the order of the file
/// @param columns the places of the means
record TurnedTable(List<Row> rows, Row header, List<Row> elements, List<Integer> columns) {
    private static final int ELEMENTS = 9;
    private static final Pattern RESPONDENTS =
            Pattern.compile("(?i)(?:jumlah|jml|banyaknya) responden\\D{0,12}(\\d[\\d.]*)");

    /// Empty where the elements stand beside each other, or not all of them are there.
    static Optional<TurnedTable> find(List<Row> rows) {
        var elements = rows.stream().filter(row -> meaning(row).isElement()).toList();
        long different = elements.stream().map(TurnedTable::meaning).distinct().count();
        if (elements.size() != ELEMENTS || different != ELEMENTS || hasHeadings(rows)) {
            return Optional.empty();
        }
        int first = rows.indexOf(elements.getFirst());
        Row header = first == 0 ? new Row(1, List.of()) : rows.get(first - 1);
        var table = new TurnedTable(rows, header, elements, columns(elements));
        return table.columns.isEmpty() ? Optional.empty() : Optional.of(table.ofPeriods());
    }

    private static boolean hasHeadings(List<Row> rows) {
        return rows.stream()
                .anyMatch(row ->
                        Headings.guess(row.fields()).stream()
                                        .filter(it -> it.meaning().isElement())
                                        .count()
                                > 2);
    }

    /// Of the first cell that says something.
    private static Meaning meaning(Row row) {
        return row.fields().stream()
                .map(cell -> Headings.guess(List.of(cell)).getFirst().meaning())
                .filter(it -> it != Meaning.OTHER)
                .findFirst()
                .orElse(Meaning.OTHER);
    }

    private static List<Integer> columns(List<Row> elements) {
        int most = elements.stream().mapToInt(row -> row.fields().size()).max().orElse(0);
        return IntStream.range(1, most)
                .filter(i ->
                        elements.stream()
                                .allMatch(row -> isBetween(number(row, i), BigDecimal.ONE, 4)))
                .filter(i -> elements.stream().anyMatch(row -> cell(row, i).length() > 1))
                .boxed()
                .toList();
    }

    private static String cell(Row row, int place) {
        return place < row.fields().size() ? row.fields().get(place).strip() : "";
    }

    private static Optional<BigDecimal> number(Row row, int place) {
        return Decimals.read(cell(row, place));
    }

    private static boolean isBetween(Optional<BigDecimal> number, BigDecimal least, int most) {
        return number.filter(it ->
                        it.compareTo(least) >= 0 && it.compareTo(BigDecimal.valueOf(most)) <= 0)
                .isPresent();
    }

    /// With more than one column, those whose heading says a period; else the first.
    private TurnedTable ofPeriods() {
        var dated = columns.stream().filter(i -> period(i).isPresent()).toList();
        return new TurnedTable(
                rows, header, elements, dated.isEmpty() ? columns.subList(0, 1) : dated);
    }

    /// As the heading says; one that leaves out the year means that of the titles.
    private Optional<Period> period(int column) {
        String heading = cell(header, column);
        return PeriodWords.find(heading)
                .or(() ->
                        titled().flatMap(title -> PeriodWords.find(heading + " " + title.year()))
                                .filter(it -> it.kind() != Period.Kind.YEAR));
    }

    private Optional<Period> titled() {
        return PeriodWords.find(
                titles().stream()
                        .flatMap(title -> title.fields().stream())
                        .collect(Collectors.joining(" ")));
    }

    private List<Row> titles() {
        return rows.subList(0, Math.max(0, rows.indexOf(header)));
    }

    /// Titles, a header, and a line for each column.
    List<Line> lines() {
        var told = columns.stream().map(this::told).toList();
        var kinds = new TreeSet<Meaning>();
        told.forEach(it -> kinds.addAll(it.keySet()));
        var lines = new ArrayList<Line>(titles());
        lines.add(
                new Row(
                        header.number(),
                        Stream.concat(
                                        elements.stream().map(TurnedTable::heading),
                                        kinds.stream().map(TurnedTable::words))
                                .toList()));
        for (int i = 0; i < columns.size(); i++) {
            int column = columns.get(i);
            var own = told.get(i);
            lines.add(
                    new Row(
                            elements.getFirst().number(),
                            Stream.concat(
                                            elements.stream().map(row -> cell(row, column)),
                                            kinds.stream().map(it -> own.getOrDefault(it, "")))
                                    .toList()));
        }
        return lines;
    }

    private static String heading(Row element) {
        Meaning meaning = meaning(element);
        return element.fields().stream()
                .filter(cell -> Headings.guess(List.of(cell)).getFirst().meaning() == meaning)
                .findFirst()
                .orElseThrow();
    }

    private static String words(Meaning meaning) {
        return meaning == Meaning.PERIOD
                ? "Periode"
                : meaning == Meaning.INDEX ? "Nilai IKM" : "Jumlah Responden";
    }

    /// What else is told about a column.
    private Map<Meaning, String> told(int column) {
        var values = new EnumMap<Meaning, String>(Meaning.class);
        period(column).ifPresent(it -> values.put(Meaning.PERIOD, it.code()));
        respondents(column).ifPresent(it -> values.put(Meaning.RESPONDENTS, Integer.toString(it)));
        index(column).ifPresent(it -> values.put(Meaning.INDEX, it.toPlainString()));
        return values;
    }

    private OptionalInt respondents(int column) {
        var own =
                below(Meaning.RESPONDENTS)
                        .map(row -> Decimals.readWhole(cell(row, column)))
                        .filter(OptionalInt::isPresent)
                        .findFirst();
        return own.orElseGet(() -> columns.size() > 1 ? OptionalInt.empty() : respondentsInWords());
    }

    private OptionalInt respondentsInWords() {
        return rows.stream()
                .map(row -> RESPONDENTS.matcher(String.join(" ", row.fields())))
                .filter(found -> found.find())
                .map(found -> Decimals.readWhole(found.group(1)))
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private Optional<BigDecimal> index(int column) {
        return below(Meaning.INDEX)
                .map(row -> number(row, column))
                .filter(it -> isBetween(it, BigDecimal.valueOf(25), 100))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<Row> below(Meaning meaning) {
        return rows.stream()
                .skip(rows.indexOf(elements.getFirst()))
                .filter(row -> meaning(row) == meaning);
    }
}
