package id.suaralayanan.portal.dashboard;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.RequiredSample;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.access.StaffRows;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Figures as the jobs file them, for tests of the pages that show them.
public final class FiledFigures {
    private static final double PEER_SD = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FiledFigures() {}

    /// Forms of people who are about as happy as `mood` (1..4), always the same for the same seed.
    public static Tally forms(int count, double mood, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(_ -> form(mood + random.nextGaussian() * 0.35, random))
                .collect(Tally.collector());
    }

    private static Tally form(double mood, Random random) {
        Map<Element, Score> answers = new EnumMap<>(Element.class);
        for (Element element : Element.values()) {
            double bend = element == Element.U3 ? -0.35 : element == Element.U9 ? -0.2 : 0;
            long points = Math.round(mood + bend + random.nextGaussian() * 0.5);
            answers.put(element, new Score(Math.clamp(points, 1, 4)));
        }
        return Tally.of(answers);
    }

    public static void file(ScratchDatabase database, String unit, String period, Tally tally) {
        file(database, unit, period, tally, OptionalLong.empty());
    }

    public static void file(
            ScratchDatabase database,
            String unit,
            String period,
            Tally tally,
            OptionalLong population) {
        StaffRows.run(
                database,
                """
                INSERT INTO indicator (unit, period, first_day, last_day, respondents, complete, total_sum,
                       total_squares, population, required_sample, elements, ikm, grade, low, high, reason,
                       explanation, formula_version, changed_in, computed_at)
                VALUES ((SELECT id FROM unit WHERE code = '%s'), '%s', '%s', '%s', %d, %d, %d, %d, %s, %s, '%s',
                        %s, '%s', 'skm-2017/1', 1, '2026-11-21T06:30:00Z')
                """
                        .formatted(
                                unit,
                                period,
                                Period.parse(period).firstDay(),
                                Period.parse(period).lastDay(),
                                tally.respondents(),
                                tally.complete(),
                                tally.totalSum(),
                                tally.totalSquares(),
                                text(population),
                                text(RequiredSample.of(population)),
                                elements(tally),
                                index(tally, population),
                                JSON.writeValueAsString(SatisfactionIndex.of(tally).explain())
                                        .replace("'", "''")));
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "NULL";
    }

    private static String elements(Tally tally) {
        return Stream.of(Element.values())
                .map(element -> {
                    var it = tally.element(element);
                    return "{\"code\":\"%s\",\"answers\":%d,\"sum\":%d,\"counts\":[%d,%d,%d,%d]}"
                            .formatted(
                                    element,
                                    it.answers(),
                                    it.sum(),
                                    it.c1(),
                                    it.c2(),
                                    it.c3(),
                                    it.c4());
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String index(Tally tally, OptionalLong population) {
        return switch (SatisfactionIndex.of(tally)) {
            case SatisfactionIndex.NoAnswers none ->
                    "NULL, NULL, NULL, NULL, '" + none.reason() + "'";
            case SatisfactionIndex.Measured index -> {
                var interval = Interval.of(tally, population, PEER_SD).orElseThrow();
                yield "%s, '%s', %s, %s, NULL"
                        .formatted(
                                index.value(),
                                index.grade(),
                                Double.toString(interval.low()),
                                Double.toString(interval.high()));
            }
        };
    }
}
