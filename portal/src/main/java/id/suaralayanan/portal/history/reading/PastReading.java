package id.suaralayanan.portal.history.reading;

import static java.util.stream.Collectors.joining;

import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.UnusableFile;
import id.suaralayanan.analytics.sheets.Guess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Takes the lines of a file one after the other; keeps the first ones and the sums of all.
final class PastReading {
    private static final int MOST_LINES = 50_000;
    private static final int SHOWN = 5;
    private static final int EXAMPLES = 2;
    private static final int MOST_FAULTS = 100;
    private static final int LONGEST_EXAMPLE = 40;

    private final List<String> headings;
    private final PastMapping mapping;
    private final PastLines reader;
    private final PastSums sums;
    private final boolean isReadable;
    private final List<PastFault> ofFile = new ArrayList<>();
    private final List<PastFault> ofLines = new ArrayList<>();
    private final List<Line.Row> examples = new ArrayList<>();
    private final List<PastLine> first = new ArrayList<>();
    private int taken;
    private int refused;

    PastReading(List<String> headings, PastMapping mapping, LocalDate today) {
        this.headings = headings;
        this.mapping = mapping;
        this.reader = new PastLines(mapping, headings, today);
        this.sums = new PastSums(mapping);
        mapping.fault().ifPresent(ofFile::add);
        this.isReadable = ofFile.isEmpty();
    }

    void take(Line line) {
        if (taken + refused >= MOST_LINES) {
            throw UnusableFile.because("long", "more than %d lines", MOST_LINES);
        }
        var faults = new ArrayList<PastFault>();
        switch (line) {
            case Line.Broken broken -> faults.add(PastFault.ofLine(broken.number(), "broken"));
            case Line.Row row -> take(row, faults);
        }
        if (faults.isEmpty()) {
            taken++;
        } else {
            refused++;
            if (ofLines.size() < MOST_FAULTS) {
                ofLines.add(faults.getFirst());
            }
        }
    }

    private void take(Line.Row row, List<PastFault> faults) {
        if (examples.size() < EXAMPLES) {
            examples.add(row);
        }
        if (isReadable) {
            reader.read(row, faults)
                    .filter(line -> sums.add(line, faults))
                    .filter(_ -> first.size() < SHOWN)
                    .ifPresent(first::add);
        }
    }

    PastTable result(List<Guess> guesses, long skipped) {
        var figures = sums.figures(ofFile);
        return new PastTable(
                headings,
                guesses,
                IntStream.range(0, headings.size()).mapToObj(this::example).toList(),
                mapping,
                List.copyOf(first),
                isReadable ? taken : 0,
                refused,
                skipped,
                Stream.concat(ofFile.stream(), ofLines.stream()).toList(),
                figures);
    }

    private String example(int place) {
        String cells =
                examples.stream()
                        .map(row -> place < row.fields().size() ? row.fields().get(place) : "")
                        .filter(cell -> !cell.isBlank())
                        .collect(joining(" · "));
        return cells.length() > LONGEST_EXAMPLE ? cells.substring(0, LONGEST_EXAMPLE) + "…" : cells;
    }
}
