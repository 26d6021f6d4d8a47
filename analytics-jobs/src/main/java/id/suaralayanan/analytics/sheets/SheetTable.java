package id.suaralayanan.analytics.sheets;

import id.suaralayanan.analytics.csv.FilterLineSource;
import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.LineSource;
import id.suaralayanan.analytics.csv.UnusableFile;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The table in a file: its header, wherever it stands, and the lines below without totals, notes
/// and signatures.
public final class SheetTable extends FilterLineSource {
    private static final int LOOKED_AT = 40;

    /// Two headings that are certain, or more that are likely.
    private static final int LEAST_WEIGHT = 6;

    private static final int MOST_SCORES = 4;

    private final Deque<Line> ahead = new ArrayDeque<>();
    private final List<String> titles = new ArrayList<>();
    private final Row header;
    private final int width;
    private final int lastElement;
    private boolean isBelow;
    private long skipped;

    private SheetTable(LineSource lines) throws IOException {
        super(lines);
        ahead.addAll(lines.next(LOOKED_AT));
        header = withoutBlankEnd(takeHeader());
        width = header.fields().size();
        lastElement = lastElement(header);
    }

    /// @throws UnusableFile when there is no line, or the first cannot be read and no other is a
    ///   header
    public static SheetTable of(LineSource lines) throws IOException {
        return new SheetTable(lines);
    }

    /// How well the header among these lines is understood.
    static int weight(List<? extends Line> first) {
        int weight = first.stream().mapToInt(SheetTable::weight).max().orElse(0);
        boolean isTurned = TurnedTable.find(ElementRows.rows(first)).isPresent();
        return isTurned ? Math.max(weight, LEAST_WEIGHT) : weight;
    }

    private static int weight(Line line) {
        return line instanceof Row row
                ? Headings.guess(row.fields()).stream().mapToInt(Guess::weight).sum()
                : 0;
    }

    private Row takeHeader() {
        if (ahead.isEmpty()) {
            throw UnusableFile.because("empty", "the file is empty");
        }
        var first = List.copyOf(ahead);
        int best = headerPlace(first);
        if (!(first.get(best) instanceof Row row)) {
            throw UnusableFile.because("header", "the header row cannot be read");
        }
        Row whole = best > 0 && first.get(best - 1) instanceof Row above ? filled(row, above) : row;
        for (int i = 0; i <= best; i++) {
            Line line = ahead.removeFirst();
            if (i < best && line instanceof Row title) {
                titles.add(String.join(" ", title.fields()).strip());
            }
        }
        return whole;
    }

    private static int headerPlace(List<Line> first) {
        int[] weights = first.stream().mapToInt(SheetTable::weight).toArray();
        int most = IntStream.of(weights).max().orElse(0);
        return most < LEAST_WEIGHT
                ? 0
                : IntStream.range(0, weights.length)
                        .filter(i -> weights[i] == most)
                        .findFirst()
                        .orElseThrow();
    }

    /// The header with what stands one line up where it has nothing: headings over two lines.
    private static Row filled(Row row, Row above) {
        int size = Math.max(row.fields().size(), above.fields().size());
        List<String> cells =
                IntStream.range(0, size)
                        .mapToObj(i -> cell(row, i).isBlank() ? cell(above, i) : cell(row, i))
                        .toList();
        Row both = new Row(row.number(), cells);
        return weight(both) > weight(row) ? both : row;
    }

    private static String cell(Row row, int place) {
        return place < row.fields().size() ? row.fields().get(place) : "";
    }

    private static int lastElement(Row header) {
        var guesses = Headings.guess(header.fields());
        return IntStream.range(0, guesses.size())
                .filter(i -> guesses.get(i).meaning().isElement())
                .max()
                .orElse(guesses.size() - 1);
    }

    private static Row withoutBlankEnd(Row header) {
        int size = header.fields().size();
        while (size > 1 && header.fields().get(size - 1).isBlank()) {
            size--;
        }
        return new Row(header.number(), header.fields().subList(0, size));
    }

    /// As it stands in the file; without blank headings at its end.
    public Row header() {
        return header;
    }

    /// Whether it holds results of surveys, and no answers: so far as its form tells.
    public boolean holdsResults() {
        return lines instanceof ElementRows rows && rows.isTurned();
    }

    /// What stands above the header.
    public List<String> titles() {
        return Collections.unmodifiableList(titles);
    }

    /// Totals, notes and signatures so far.
    public long skipped() {
        return skipped;
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (true) {
            Optional<Line> next = ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
            if (next.isEmpty() || !(next.get() instanceof Row row)) {
                return next;
            }
            if (!isNoAnswer(row)) {
                return Optional.of(fitted(row));
            }
            skipped++;
        }
    }

    private boolean isNoAnswer(Row row) {
        isBelow |= Totals.isOne(row);
        return Totals.isOne(row) || isNumbering(row) || isBelow && hasNoAnswer(row);
    }

    /// The numbers of the columns (1, 2, 3 …), which forms print below the header.
    private static boolean isNumbering(Row row) {
        List<String> cells = row.fields().stream().filter(cell -> !cell.isBlank()).toList();
        return cells.size() > MOST_SCORES
                && IntStream.range(0, cells.size())
                        .allMatch(i -> cells.get(i).strip().equals(Integer.toString(i + 1)));
    }

    private boolean hasNoAnswer(Row row) {
        return IntStream.rangeClosed(0, lastElement)
                .noneMatch(i -> Scores.read(cell(row, i)).isPresent());
    }

    /// Excel leaves out empty cells at the end of a line, and adds some for columns that were once
    /// used. A line that ends among the answers is left as it is: it was cut off.
    private Row fitted(Row row) {
        int size = row.fields().size();
        boolean isCutOff = size <= lastElement;
        boolean saysMore = IntStream.range(width, size).anyMatch(i -> !cell(row, i).isBlank());
        return size == width || isCutOff || saysMore
                ? row
                : new Row(
                        row.number(),
                        IntStream.range(0, width).mapToObj(i -> cell(row, i)).toList());
    }
}
