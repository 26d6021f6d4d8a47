package id.suaralayanan.portal.dashboard;

import id.suaralayanan.analytics.indicators.Channel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A ranking as a CSV file that a spreadsheet opens as it is: UTF-8 with a byte-order mark, decimal
/// points, and no cell that could be taken for a formula.
@Component
final class RankingFile {
    private static final List<String> HEAD =
            List.of(
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
                    "reasons");

    String name(MinistryRanking ranking) {
        return "peringkat-%s-%s.csv".formatted(ranking.group().type(), ranking.group().period());
    }

    String content(MinistryRanking ranking) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(HEAD);
        for (Channel channel : Channel.values()) {
            head.add("share_" + channel);
        }
        head.add("share_VERIFIED");
        lines.add(head);
        ranking.ranked(MinistryRanking.Order.IKM).forEach(place -> lines.add(line(ranking, place)));
        ranking.unranked().forEach(place -> lines.add(line(ranking, place)));
        return lines.stream()
                .map(cells ->
                        cells.stream().map(RankingFile::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static List<String> line(MinistryRanking ranking, MinistryRanking.Place place) {
        MinistryRanking.Standing standing = place.standing();
        List<String> cells = new ArrayList<>();
        cells.add(place.code());
        cells.add(place.name());
        cells.add(ranking.group().period().code());
        cells.add(Long.toString(place.respondents()));
        cells.add(plain(place.ikm()));
        cells.add(place.grade() == null ? "" : place.grade().name());
        cells.add(plain(place.printedLow()));
        cells.add(plain(place.printedHigh()));
        cells.add(standing == null ? "" : Integer.toString(standing.rankLow()));
        cells.add(standing == null ? "" : Integer.toString(standing.rankHigh()));
        cells.add(standing == null ? "" : standing.tier().name());
        cells.add(Boolean.toString(standing != null));
        cells.add(place.reasons().stream().map(Enum::name).collect(Collectors.joining(";")));
        for (Channel channel : Channel.values()) {
            cells.add(Long.toString(place.percent(channel)));
        }
        cells.add(Long.toString(place.verifiedPercent()));
        return cells;
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",;\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
