package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.indicators.zone.PerceptionIndex;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A unit's IPKP or IPAK in a publication: a function of the counts of its group alone.
public record PublishedPerception(Answers answers, PerceptionIndex index) {
    private static final String NUMBER = "\\d{1,15}";

    /// What was counted of a unit's answers to one survey.
    ///
    /// @param type the units that are each other's measure
    /// @param instrument which questions were asked, `SPAK 1`
    public record Answers(
            String unit,
            String name,
            String type,
            String region,
            PerceptionSurvey survey,
            String instrument,
            Conversion conversion,
            PerceptionTally tally) {
        private record Group(String type, PerceptionSurvey survey) {}

        private Group group() {
            return new Group(type, survey);
        }

        /// Reads what [PublishedPerception#cells] wrote.
        ///
        /// @throws IllegalArgumentException where the cells are no such row
        public static Answers read(Map<String, String> cells) {
            return new Answers(
                    cells.getOrDefault("unit", ""),
                    cells.getOrDefault("name", ""),
                    cells.getOrDefault("type", ""),
                    cells.getOrDefault("region", ""),
                    PerceptionSurvey.valueOf(cells.getOrDefault("survey", "")),
                    cells.getOrDefault("instrument", ""),
                    Conversion.valueOf(cells.getOrDefault("conversion", "")),
                    new PerceptionTally(
                            number(cells.getOrDefault("respondents", "")),
                            number(cells.getOrDefault("total_sum", "")),
                            number(cells.getOrDefault("total_squares", "")),
                            Stream.of(cells.getOrDefault("counts", "").split(" "))
                                    .map(Answers::number)
                                    .toList()));
        }

        private static long number(String text) {
            if (!text.matches(NUMBER)) {
                throw new IllegalArgumentException("\"" + text + "\" is no count");
            }
            return Long.parseLong(text);
        }
    }

    /// The indices of all units, by unit and survey.
    public static List<PublishedPerception> of(Collection<Answers> all) {
        Map<Answers.Group, List<PerceptionTally>> peers =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Answers::group,
                                        Collectors.mapping(Answers::tally, Collectors.toList())));
        return all.stream()
                .sorted(Comparator.comparing(Answers::unit).thenComparing(Answers::survey))
                .map(own ->
                        new PublishedPerception(
                                own,
                                PerceptionIndex.of(
                                        own.survey(),
                                        own.tally(),
                                        own.conversion(),
                                        peers.getOrDefault(own.group(), List.of()))))
                .toList();
    }

    /// The row of the file, by column.
    public Map<String, String> cells() {
        PerceptionTally tally = answers.tally();
        var cells = new LinkedHashMap<String, String>();
        cells.put("unit", answers.unit());
        cells.put("survey", answers.survey().name());
        cells.put("name", answers.name());
        cells.put("type", answers.type());
        cells.put("region", answers.region());
        cells.put("instrument", answers.instrument());
        cells.put("respondents", Long.toString(tally.respondents()));
        cells.put("index", answers.survey().index());
        cells.put("value", index.value().toPlainString());
        cells.put("low", index.low().toPlainString());
        cells.put("high", index.high().toPlainString());
        cells.put("conversion", answers.conversion().name());
        cells.put("other_value", index.otherValue().toPlainString());
        cells.put("total_sum", Long.toString(tally.totalSum()));
        cells.put("total_squares", Long.toString(tally.totalSquares()));
        cells.put(
                "counts",
                tally.counts().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        return cells;
    }
}
