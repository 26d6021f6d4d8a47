package id.suaralayanan.analytics.publication.verification;

import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.publication.content.PublishedFigure;
import id.suaralayanan.analytics.publication.content.PublishedGroup;
import id.suaralayanan.analytics.publication.content.PublishedInput;
import id.suaralayanan.analytics.publication.content.PublishedTable;
import id.suaralayanan.analytics.publication.content.TallyCells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Makes every figure again from the tallies and compares it with what was published.
record FigureCheck(
        PublishedTable figures,
        PublishedTable tallies,
        PublishedTable groups,
        VerificationReport report) {
    void run() {
        List<PublishedInput> inputs = inputs();
        List<PublishedGroup> made = PublishedGroup.of(inputs);
        Map<String, Map<String, String>> published = figures.byKey();
        for (PublishedGroup group : made) {
            for (PublishedFigure figure : group.figures()) {
                compare(published.getOrDefault(figure.input().unit(), Map.of()), figure.cells());
            }
        }
        Map<String, Map<String, String>> known = groups.byKey();
        for (PublishedGroup group : made) {
            Map<String, String> stored = known.getOrDefault(group.type(), Map.of());
            List<String> differences = differences(group.type(), stored, group.cells());
            differences.forEach(report::differs);
            if (differences.isEmpty()) {
                report.equal("group " + group.type());
            }
        }
        tallies.byKey().keySet().stream()
                .filter(unit -> !published.containsKey(unit))
                .forEach(unit -> report.differs(unit + ": has counts, and no row of figures"));
    }

    private List<PublishedInput> inputs() {
        Map<String, Map<String, String>> counts = tallies.byKey();
        List<PublishedInput> inputs = new ArrayList<>();
        for (Map<String, String> row : figures.rows()) {
            String unit = row.getOrDefault("unit", "");
            boolean isTold = !row.getOrDefault("respondents", "").isEmpty();
            if (isTold && !counts.containsKey(unit)) {
                report.differs(unit + ": has figures, and no row of counts");
            }
            try {
                inputs.add(input(row, counts.getOrDefault(unit, Map.of())));
            } catch (IllegalArgumentException e) {
                report.differs(unit + ": its counts cannot be: " + e.getMessage());
            }
        }
        return inputs;
    }

    private static PublishedInput input(Map<String, String> row, Map<String, String> counts) {
        String population = row.getOrDefault("population", "");
        List<Reason> reasons =
                Arrays.stream(row.getOrDefault("reasons", "").split(";"))
                        .filter(name -> !name.isEmpty())
                        .map(Reason::valueOf)
                        .toList();
        return new PublishedInput(
                row.getOrDefault("unit", ""),
                row.getOrDefault("name", ""),
                row.getOrDefault("type", ""),
                row.getOrDefault("region", ""),
                counts.isEmpty() ? Tally.EMPTY : TallyCells.tally(counts),
                population.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(population)),
                reasons);
    }

    private void compare(Map<String, String> published, Map<String, String> made) {
        String unit = made.getOrDefault("unit", "");
        List<String> differences = differences(unit, published, made);
        differences.forEach(report::differs);
        if (differences.isEmpty()) {
            report.equal(line(made));
        }
    }

    private static String line(Map<String, String> cells) {
        String unit = cells.getOrDefault("unit", "");
        if (cells.getOrDefault("ikm", "").isEmpty()) {
            return unit + ": no figure (" + cells.get("reasons") + ")";
        }
        String places =
                cells.getOrDefault("rank_low", "").isEmpty()
                        ? "not compared (" + cells.get("reasons") + ")"
                        : "places %s-%s %s"
                                .formatted(
                                        cells.get("rank_low"),
                                        cells.get("rank_high"),
                                        cells.get("tier"));
        return "%s: index %s, grade %s, interval %s-%s, %s"
                .formatted(
                        unit,
                        cells.get("ikm"),
                        cells.get("grade"),
                        cells.get("low"),
                        cells.get("high"),
                        places);
    }

    static List<String> differences(
            String who, Map<String, String> published, Map<String, String> made) {
        return made.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(published.get(cell.getKey())))
                .map(cell ->
                        "%s: %s is published as %s, recomputed it is %s"
                                .formatted(
                                        who,
                                        cell.getKey(),
                                        text(published.getOrDefault(cell.getKey(), "")),
                                        text(cell.getValue())))
                .toList();
    }

    /// An empty cell in words.
    static String text(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
