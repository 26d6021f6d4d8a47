package id.suaralayanan.portal.history.reading;

import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.sheets.Days;
import id.suaralayanan.analytics.sheets.Decimals;
import id.suaralayanan.analytics.sheets.Meaning;
import id.suaralayanan.analytics.sheets.PeriodWords;
import id.suaralayanan.analytics.sheets.Scores;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads lines as a mapping says.
record PastLines(PastMapping mapping, List<String> headings, LocalDate today) {
    /// Nobody measured before.
    private static final int FIRST_YEAR = 2004;

    private static final int MOST_SHOWN = 40;
    private static final BigDecimal LEAST_INDEX = BigDecimal.valueOf(25);
    private static final BigDecimal MOST_INDEX = BigDecimal.valueOf(100);

    /// The line; empty when a fault was added.
    Optional<PastLine> read(Line.Row row, List<PastFault> faults) {
        var own = new ArrayList<PastFault>();
        Optional<Period> period = period(row, own);
        List<Optional<BigDecimal>> elements = elements(row, own);
        OptionalInt respondents =
                number(row, Meaning.RESPONDENTS, own)
                        .map(count -> OptionalInt.of(count.intValue()))
                        .orElse(OptionalInt.empty());
        Optional<BigDecimal> index = index(row, own);
        if (own.isEmpty() && elements.stream().allMatch(Optional::isEmpty) && index.isEmpty()) {
            own.add(PastFault.ofLine(row.number(), "nothing"));
        }
        faults.addAll(own.stream().limit(1).toList());
        return own.isEmpty()
                ? period.map(when -> new PastLine(row.number(), when, elements, respondents, index))
                : Optional.empty();
    }

    private static String cell(Line.Row row, int place) {
        return place < row.fields().size() ? row.fields().get(place).strip() : "";
    }

    private Optional<Period> period(Line.Row row, List<PastFault> faults) {
        Optional<Period> found = readPeriod(row, faults);
        found.filter(it -> it.year() < FIRST_YEAR || !it.lastDay().isBefore(today))
                .ifPresent(it ->
                        faults.add(
                                PastFault.ofLine(
                                        row.number(),
                                        it.year() < FIRST_YEAR ? "too-early" : "not-over",
                                        it.code())));
        return found;
    }

    private Optional<Period> readPeriod(Line.Row row, List<PastFault> faults) {
        if (mapping.has(Meaning.DATE)) {
            return quarter(row, cell(row, mapping.places(Meaning.DATE).getFirst()), faults);
        }
        if (!mapping.has(Meaning.PERIOD)) {
            return mapping.period();
        }
        String cells = periodCells(row);
        Optional<Period> found = PeriodWords.find(cells);
        if (found.isEmpty()) {
            faults.add(PastFault.ofLine(row.number(), "period", shown(cells)));
        }
        return found;
    }

    private static Optional<Period> quarter(Line.Row row, String cell, List<PastFault> faults) {
        var problems = new Problems();
        var found = Days.read(cell, problems).map(day -> Period.of(Period.Kind.QUARTER, day));
        problems.list()
                .forEach(it ->
                        faults.add(
                                PastFault.ofLine(row.number(), dateFault(it.code()), shown(cell))));
        return found;
    }

    private static String dateFault(String code) {
        return switch (code) {
            case "date-missing", "no-such-date" -> code;
            default -> "date";
        };
    }

    /// Year and semester may stand in two columns.
    private String periodCells(Line.Row row) {
        var text = new StringBuilder();
        mapping.places(Meaning.PERIOD).forEach(place -> text.append(cell(row, place)).append(' '));
        return text.toString().strip();
    }

    private List<Optional<BigDecimal>> elements(Line.Row row, List<PastFault> faults) {
        var elements = new ArrayList<Optional<BigDecimal>>();
        for (Optional<Integer> place : mapping.elements()) {
            String cell = place.map(it -> cell(row, it)).orElse("");
            Optional<BigDecimal> value = cell.isEmpty() ? Optional.empty() : element(cell);
            if (!cell.isEmpty() && value.isEmpty()) {
                faults.add(
                        PastFault.ofLine(
                                row.number(),
                                mapping.kind() == PastKind.ANSWERS ? "score" : "mean",
                                heading(place.orElseThrow()),
                                shown(cell)));
            }
            elements.add(value);
        }
        return List.copyOf(elements);
    }

    private Optional<BigDecimal> element(String cell) {
        if (mapping.kind() == PastKind.RESULTS) {
            return Decimals.read(cell).filter(value -> value.compareTo(BigDecimal.ONE) >= 0);
        }
        OptionalInt score = Scores.read(cell);
        return score.isPresent()
                ? Optional.of(BigDecimal.valueOf(score.getAsInt()))
                : Optional.empty();
    }

    private Optional<BigDecimal> index(Line.Row row, List<PastFault> faults) {
        Optional<BigDecimal> index =
                mapping.kind() == PastKind.RESULTS
                        ? decimal(row, Meaning.INDEX, faults)
                        : Optional.empty();
        index.filter(it -> it.compareTo(LEAST_INDEX) < 0 || it.compareTo(MOST_INDEX) > 0)
                .ifPresent(it ->
                        faults.add(PastFault.ofLine(row.number(), "index", it.toPlainString())));
        return index;
    }

    private Optional<BigDecimal> decimal(Line.Row row, Meaning meaning, List<PastFault> faults) {
        String cell =
                mapping.places(meaning).stream().findFirst().map(at -> cell(row, at)).orElse("");
        Optional<BigDecimal> value = Decimals.read(cell);
        if (!cell.isEmpty() && value.isEmpty()) {
            faults.add(PastFault.ofLine(row.number(), "number", shown(cell)));
        }
        return value;
    }

    private Optional<Integer> number(Line.Row row, Meaning meaning, List<PastFault> faults) {
        if (mapping.kind() == PastKind.ANSWERS) {
            return Optional.empty();
        }
        String cell =
                mapping.places(meaning).stream().findFirst().map(at -> cell(row, at)).orElse("");
        OptionalInt value = Decimals.readWhole(cell);
        if (!cell.isEmpty() && (value.isEmpty() || value.getAsInt() == 0)) {
            faults.add(PastFault.ofLine(row.number(), "number", shown(cell)));
        }
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private String heading(int place) {
        return shown(place < headings.size() ? headings.get(place) : "");
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "…" : line;
    }
}
