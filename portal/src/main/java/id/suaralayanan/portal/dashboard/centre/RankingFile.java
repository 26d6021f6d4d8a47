package id.suaralayanan.portal.dashboard.centre;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.figures.ranking.Place;
import id.suaralayanan.portal.figures.ranking.Ranking;
import id.suaralayanan.portal.web.CsvFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A ranking as a CSV file that a spreadsheet opens as it is, with decimal points.
final class RankingFile {
    private static final List<String> HEADER =
            Stream.concat(
                            Stream.of(
                                    "unit",
                                    "name",
                                    "period",
                                    "respondents",
                                    "ikm",
                                    "grade",
                                    "low",
                                    "high",
                                    "rank_low",
                                    "rank_high",
                                    "tier",
                                    "eligible",
                                    "reasons"),
                            Stream.concat(
                                    Stream.of(Channel.values()).map(it -> "share_" + it),
                                    Stream.of("share_VERIFIED")))
                    .toList();

    private RankingFile() {}

    static String name(Ranking ranking) {
        return "peringkat-%s-%s".formatted(ranking.group().type(), ranking.group().period());
    }

    static byte[] content(Ranking ranking) {
        var csv = new CsvFile(HEADER);
        ranking.places().forEach(place -> csv.row(cells(ranking, place)));
        return csv.bytes();
    }

    private static List<@Nullable Object> cells(Ranking ranking, Place place) {
        var reading = place.reading();
        var standing = place.standing();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(place.unit().code());
        cells.add(place.unit().name());
        cells.add(ranking.group().period().code());
        cells.add(place.respondents());
        cells.add(place.ikm());
        cells.add(reading == null ? null : reading.grade());
        cells.add(reading == null ? null : reading.low());
        cells.add(reading == null ? null : reading.high());
        cells.add(standing == null ? null : standing.low());
        cells.add(standing == null ? null : standing.high());
        cells.add(standing == null ? null : standing.tier());
        cells.add(place.isRanked());
        cells.add(place.reasons().stream().map(Enum::name).collect(Collectors.joining(";")));
        Stream.of(Channel.values()).forEach(channel -> cells.add(place.percent(channel)));
        cells.add(place.verifiedPercent());
        return cells;
    }
}
