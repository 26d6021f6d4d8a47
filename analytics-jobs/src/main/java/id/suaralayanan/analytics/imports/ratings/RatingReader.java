package id.suaralayanan.analytics.imports.ratings;

import id.suaralayanan.analytics.csv.CsvColumns;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.imports.ratings.RegistryLookup.Service;
import id.suaralayanan.analytics.imports.ratings.RegistryLookup.Unit;
import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.sheets.Days;
import id.suaralayanan.analytics.sheets.Scores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns rows into ratings, or says everything that is wrong with them.
final class RatingReader {
    private static final int LONGEST_COMMENT = 1_000;

    private final CsvColumns table;
    private final RatingOptions options;
    private final RegistryLookup registry;
    private final Clock clock;
    private final LocalDate firstDay;
    private final RatingKeys keys = new RatingKeys();

    RatingReader(CsvColumns table, RatingOptions options, RegistryLookup registry, Clock clock) {
        this.table = table;
        this.options = options;
        this.registry = registry;
        this.clock = clock;
        this.firstDay = registry.firstDay();
    }

    /// The columns `u1` to `u9`.
    static List<String> elementColumns() {
        return Stream.of(Element.values())
                .map(element -> element.code().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// The rating; empty when the problems say why not.
    Optional<RatingRow> read(Row row, Problems problems) {
        CsvColumns.Cells cells = table.cells(row, problems);
        return problems.isEmpty() ? read(row, cells, problems) : Optional.empty();
    }

    private Optional<RatingRow> read(Row row, CsvColumns.Cells cells, Problems problems) {
        String unitCode = code("unit", cells, problems);
        String serviceCode = code("service", cells, problems);
        Optional<Unit> unit = unit(unitCode, problems);
        Optional<Service> service = unit.flatMap(known -> service(known, serviceCode, problems));
        Optional<LocalDate> date = Days.read(options.orElse(cells.get("date"), "date"), problems);
        date.ifPresent(day -> checkDay(day, unit, service, problems));
        Channel channel = channel(cells.get("channel"), problems);
        List<@Nullable Integer> scores = scores(cells, channel, problems);
        RatingRow.Respondent respondent = Profile.of(cells, problems);
        Optional<String> comment = comment(cells.get("comment"), problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = date.orElseThrow();
        var about = new RatingKeys.About(unitCode, serviceCode, day, channel);
        UUID key = keys.key(about, cells);
        byte[] fingerprint = RatingKeys.fingerprint(about, scores, respondent, comment);
        int id = service.orElseThrow().id();
        return Optional.of(
                new RatingRow(
                        row, key, fingerprint, id, day, channel, scores, respondent, comment));
    }

    private String code(String column, CsvColumns.Cells cells, Problems problems) {
        String code = options.orElse(cells.get(column), column);
        if (code.isEmpty()) {
            problems.add(column + " is missing");
        }
        problems.refuseFormula(column, code);
        return code;
    }

    private Optional<Unit> unit(String code, Problems problems) {
        Optional<Unit> unit = registry.unit(code);
        if (unit.isEmpty() && !code.isEmpty()) {
            problems.add("unknown unit");
        }
        return unit;
    }

    private static Optional<Service> service(Unit unit, String code, Problems problems) {
        Optional<Service> service = Optional.ofNullable(unit.services().get(code));
        if (service.isEmpty() && !code.isEmpty()) {
            problems.add("the unit has no such service");
        }
        return service;
    }

    /// Whether a rating can have been given on that day.
    private void checkDay(
            LocalDate day, Optional<Unit> unit, Optional<Service> service, Problems problems) {
        if (day.isBefore(firstDay)) {
            problems.add("date is before " + firstDay + ", when the nine elements came");
        }
        if (unit.isPresent()
                && day.isAfter(LocalDate.ofInstant(clock.instant(), unit.get().zone()))) {
            problems.add("date is in the future");
        }
        if (closed(unit.flatMap(Unit::closedOn), day)
                || closed(service.flatMap(Service::closedOn), day)) {
            problems.add("the unit or service was closed on that date");
        }
    }

    private static boolean closed(Optional<LocalDate> closedOn, LocalDate date) {
        return closedOn.filter(day -> !date.isBefore(day)).isPresent();
    }

    private static Channel channel(String cell, Problems problems) {
        if (cell.isEmpty()) {
            return Channel.IMPORT;
        }
        String name = cell.toUpperCase(Locale.ROOT);
        return Stream.of(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    problems.add("channel is not one of " + Arrays.toString(Channel.values()));
                    return Channel.IMPORT;
                });
    }

    /// In the official order, whatever the order of the file.
    private List<@Nullable Integer> scores(
            CsvColumns.Cells cells, Channel channel, Problems problems) {
        List<@Nullable Integer> scores = new ArrayList<>();
        for (String column : elementColumns()) {
            scores.add(score(column, cells.get(column), problems));
        }
        if (options.facilitiesFirst()) {
            Collections.swap(scores, Element.U8.ordinal(), Element.U9.ordinal());
        }
        long answered = scores.stream().filter(Objects::nonNull).count();
        if (problems.isEmpty() && answered == 0) {
            problems.add("no element is answered");
        }
        if (problems.isEmpty() && answered < Element.COUNT && channel != Channel.IMPORT) {
            problems.add("only channel IMPORT may leave elements out");
        }
        return scores;
    }

    private static @Nullable Integer score(String column, String cell, Problems problems) {
        if (cell.isEmpty()) {
            return null;
        }
        OptionalInt score = Scores.read(cell);
        if (score.isEmpty()) {
            problems.add(column + " is not a whole number from 1 to 4");
            return null;
        }
        return score.getAsInt();
    }

    private static Optional<String> comment(String cell, Problems problems) {
        if (cell.codePointCount(0, cell.length()) > LONGEST_COMMENT) {
            problems.add("comment is longer than " + LONGEST_COMMENT + " characters");
        }
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
