package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Disclosure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everything a publication tells about a period, and its tables.
///
/// @param channels respondents that may be told, by unit and channel
public record PublicationContent(
        List<PublishedGroup> groups, Map<String, Map<Channel, Long>> channels) {
    public PublicationContent {
        groups = List.copyOf(groups);
        channels = Map.copyOf(channels);
    }

    /// Every unit's figure, by code.
    public List<PublishedFigure> figures() {
        return groups.stream()
                .flatMap(group -> group.figures().stream())
                .sorted(Comparator.comparing(figure -> figure.input().unit()))
                .toList();
    }

    /// Figures, tallies, groups and channels.
    public List<PublishedTable> tables() {
        List<PublishedFigure> told =
                figures().stream().filter(figure -> figure.input().isTold()).toList();
        return List.of(
                figureTable(),
                new PublishedTable(
                        PublishedTableKind.TALLIES,
                        told.stream()
                                .map(PublishedFigure::input)
                                .map(input -> TallyCells.of(input.unit(), input.tally()))
                                .toList()),
                new PublishedTable(
                        PublishedTableKind.GROUPS,
                        groups.stream().map(PublishedGroup::cells).toList()),
                new PublishedTable(
                        PublishedTableKind.CHANNELS,
                        told.stream().map(this::channelCells).toList()));
    }

    public PublishedTable figureTable() {
        return new PublishedTable(
                PublishedTableKind.FIGURES,
                figures().stream().map(PublishedFigure::cells).toList());
    }

    /// What differs from an earlier table of figures, unit by unit and column by column.
    public PublishedTable changes(PublishedTable before) {
        Map<String, Map<String, String>> old = new TreeMap<>(before.byKey());
        Map<String, Map<String, String>> now = new TreeMap<>(figureTable().byKey());
        List<Map<String, String>> rows = new ArrayList<>();
        Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted()
                .forEach(unit ->
                        before.columns().stream()
                                .map(column ->
                                        change(
                                                unit,
                                                column,
                                                old.getOrDefault(unit, Map.of()),
                                                now.getOrDefault(unit, Map.of())))
                                .filter(row -> !row.isEmpty())
                                .forEach(rows::add));
        return new PublishedTable(PublishedTableKind.CHANGES, rows);
    }

    private static Map<String, String> change(
            String unit, String column, Map<String, String> old, Map<String, String> now) {
        String before = old.getOrDefault(column, "");
        String after = now.getOrDefault(column, "");
        return before.equals(after)
                ? Map.of()
                : Map.of("unit", unit, "figure", column, "before", before, "after", after);
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
