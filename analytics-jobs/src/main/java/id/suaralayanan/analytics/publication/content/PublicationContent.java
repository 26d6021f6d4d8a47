package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Disclosure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Everything a publication tells about a period, and its tables.
///
/// @param channels respondents that may be told, by unit and channel
/// @param perceptions IPKP and IPAK
public record PublicationContent(
        List<PublishedGroup> groups,
        Map<String, Map<Channel, Long>> channels,
        List<PublishedPerception> perceptions) {
    public PublicationContent {
        groups = List.copyOf(groups);
        perceptions = List.copyOf(perceptions);
        channels = Map.copyOf(channels);
    }

    /// Every unit's figure, by code.
    public List<PublishedFigure> figures() {
        return groups.stream()
                .flatMap(group -> group.figures().stream())
                .sorted(Comparator.comparing(figure -> figure.input().unit()))
                .toList();
    }

    /// Figures, tallies, groups, channels and perceptions.
    public List<PublishedTable> tables() {
        List<PublishedFigure> told =
                figures().stream().filter(figure -> figure.input().isTold()).toList();
        return List.of(
                figureTable(),
                PublishedTable.of(
                        PublishedTableKind.TALLIES,
                        told,
                        own -> TallyCells.of(own.input().unit(), own.input().tally())),
                PublishedTable.of(PublishedTableKind.GROUPS, groups, PublishedGroup::cells),
                PublishedTable.of(PublishedTableKind.CHANNELS, told, this::channelCells),
                perceptionTable());
    }

    private PublishedTable figureTable() {
        return PublishedTable.of(PublishedTableKind.FIGURES, figures(), PublishedFigure::cells);
    }

    private PublishedTable perceptionTable() {
        return PublishedTable.of(
                PublishedTableKind.PERCEPTIONS, perceptions, PublishedPerception::cells);
    }

    /// What differs from earlier tables of figures and of perceptions, unit by unit and column by
    /// column.
    public PublishedTable changes(List<PublishedTable> before) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (PublishedTable old : before) {
            boolean isFigure = old.kind() == PublishedTableKind.FIGURES;
            rows.addAll(changes(old, isFigure ? figureTable() : perceptionTable()));
        }
        return new PublishedTable(PublishedTableKind.CHANGES, rows);
    }

    private static List<Map<String, String>> changes(PublishedTable before, PublishedTable after) {
        Map<String, Map<String, String>> old = before.byKey();
        Map<String, Map<String, String>> now = after.byKey();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String key :
                new TreeSet<>(Stream.of(old, now).flatMap(own -> own.keySet().stream()).toList())) {
            for (String column : before.columns()) {
                Map<String, String> row =
                        change(
                                key,
                                column,
                                old.getOrDefault(key, Map.of()),
                                now.getOrDefault(key, Map.of()));
                if (!row.isEmpty()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /// A figure of a survey is named with it: `SPAK value`.
    private static Map<String, String> change(
            String key, String column, Map<String, String> old, Map<String, String> now) {
        String before = old.getOrDefault(column, "");
        String after = now.getOrDefault(column, "");
        int survey = key.indexOf(' ');
        String unit = survey < 0 ? key : key.substring(0, survey);
        String figure = survey < 0 ? column : key.substring(survey + 1) + ' ' + column;
        return before.equals(after)
                ? Map.of()
                : Map.of("unit", unit, "figure", figure, "before", before, "after", after);
    }

    /// What is in no channel that may be told counts as one more cell, so that it does not come
    /// back as the difference to the total.
    private Map<String, String> channelCells(PublishedFigure figure) {
        String unit = figure.input().unit();
        Map<Channel, Long> known = channels.getOrDefault(unit, Map.of());
        List<Long> counts = new ArrayList<>();
        Stream.of(Channel.values()).forEach(channel -> counts.add(known.getOrDefault(channel, 0L)));
        long rest =
                figure.input().tally().respondents()
                        - counts.stream().mapToLong(Long::longValue).sum();
        List<OptionalLong> told = Disclosure.row(nonZero(counts, rest));
        var cells = new LinkedHashMap<String, String>();
        cells.put("unit", unit);
        int place = 0;
        for (int i = 0; i < counts.size(); i++) {
            OptionalLong cell = counts.get(i) == 0 ? OptionalLong.empty() : told.get(place++);
            cells.put(
                    Channel.values()[i].name(),
                    cell.isPresent() ? Long.toString(cell.getAsLong()) : "");
        }
        return cells;
    }

    private static List<Long> nonZero(List<Long> counts, long rest) {
        return Stream.concat(counts.stream(), Stream.of(Math.max(0, rest)))
                .filter(count -> count > 0)
                .toList();
    }
}
