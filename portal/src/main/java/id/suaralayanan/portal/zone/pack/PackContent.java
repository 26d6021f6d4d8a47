package id.suaralayanan.portal.zone.pack;

import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.zone.Bounds;
import id.suaralayanan.analytics.indicators.zone.PerceptionIndex;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;
import id.suaralayanan.analytics.indicators.zone.ZoneReadiness;
import id.suaralayanan.portal.web.CsvFile;
import id.suaralayanan.portal.zone.FiledPerception;
import id.suaralayanan.portal.zone.ZoneSheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of a pack, by name, all but what seals them.
final class PackContent {
    private static final List<String> INDICES =
            columns(
                    "unit name period index instrument value low high respondents burst_answers conversion"
                            + " value_by_other_conversion formula computed_at");
    private static final List<String> READINESS =
            columns(
                    "unit period stage criterion points low high at_least state rules_version source");
    private static final List<String> COUNTS =
            columns("survey version period respondents sum_of_squares item score answers basis");
    private static final List<String> QUESTIONS = columns("survey version item question source");

    private PackContent() {}

    private static List<String> columns(String names) {
        return List.of(names.split(" "));
    }

    static Map<String, byte[]> of(
            ZoneSheet sheet, List<PerceptionCount> counts, List<PackedQuestion> questions) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("indices.csv", indices(sheet));
        files.put("explanations.txt", explanations(sheet));
        files.put("readiness.csv", readiness(sheet));
        files.put("counts.csv", counts(counts));
        files.put("questions.csv", questions(questions));
        return files;
    }

    private static byte[] indices(ZoneSheet sheet) {
        var csv = new CsvFile(INDICES);
        sheet.figures().forEach(figure -> csv.row(index(sheet, figure)));
        return csv.bytes();
    }

    private static List<Object> index(ZoneSheet sheet, FiledPerception figure) {
        var reading = figure.reading();
        return List.of(
                sheet.unit().code(),
                sheet.unit().name(),
                sheet.period().code(),
                figure.survey().index(),
                figure.instrument(),
                reading.value(),
                reading.low(),
                reading.high(),
                reading.respondents(),
                figure.bursts(),
                figure.conversion(),
                figure.otherValue(),
                PerceptionIndex.FORMULA,
                figure.computedAt());
    }

    /// In both languages, each line under what it is an input of.
    private static byte[] explanations(ZoneSheet sheet) {
        var lines = new StringBuilder();
        sheet.figures().forEach(figure -> add(lines, figure.explanation(), ""));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder lines, Explanation node, String indent) {
        lines.append(indent).append(node.sentence().id()).append('\n');
        lines.append(indent).append(node.sentence().en()).append('\n');
        node.inputs().forEach(input -> add(lines, input, indent + "    "));
    }

    private static byte[] readiness(ZoneSheet sheet) {
        var csv = new CsvFile(READINESS);
        for (ZoneReadiness stage : sheet.stages()) {
            stage.requirements().forEach(it -> csv.row(requirement(sheet, stage, it)));
        }
        return csv.bytes();
    }

    private static List<@Nullable Object> requirement(
            ZoneSheet sheet, ZoneReadiness stage, ZoneReadiness.Requirement requirement) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(sheet.unit().code());
        cells.add(sheet.period().code());
        cells.add(stage.stage());
        cells.add(requirement.criterion());
        cells.add(requirement.reached().map(Bounds::value).orElse(null));
        cells.add(requirement.reached().map(Bounds::low).orElse(null));
        cells.add(requirement.reached().map(Bounds::high).orElse(null));
        cells.add(requirement.least());
        cells.add(requirement.attainment());
        cells.add(sheet.rules().version());
        cells.add(sheet.rules().source());
        return cells;
    }

    private static byte[] counts(List<PerceptionCount> counts) {
        var csv = new CsvFile(COUNTS);
        for (var count : counts) {
            for (int cell = 0; cell < count.tally().counts().size(); cell++) {
                csv.row(cell(count, cell));
            }
        }
        return csv.bytes();
    }

    private static List<Object> cell(PerceptionCount count, int cell) {
        var tally = count.tally();
        return List.of(
                count.survey(),
                count.version(),
                count.period().code(),
                tally.respondents(),
                tally.totalSquares(),
                cell / PerceptionTally.LEVELS + 1,
                cell % PerceptionTally.LEVELS + 1,
                tally.counts().get(cell),
                count.basis());
    }

    private static byte[] questions(List<PackedQuestion> questions) {
        var csv = new CsvFile(QUESTIONS);
        questions.forEach(it ->
                csv.row(
                        List.of(
                                it.survey(),
                                it.version(),
                                it.number(),
                                it.official(),
                                it.source())));
        return csv.bytes();
    }
}
