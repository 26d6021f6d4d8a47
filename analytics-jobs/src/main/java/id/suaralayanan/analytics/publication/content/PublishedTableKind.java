package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Score;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The tables of a publication.
public enum PublishedTableKind {
    /// One row per unit: index, grade, interval, range of places, or the reasons why there are
    /// none.
    FIGURES(
            "One row per unit: index, grade, interval, range of places, or the reasons why none",
            List.of(
                    "unit",
                    "name",
                    "type",
                    "region",
                    "respondents",
                    "population",
                    "required_sample",
                    "ikm",
                    "grade",
                    "low",
                    "high",
                    "sd",
                    "standard_error",
                    "rank_low",
                    "rank_high",
                    "tier",
                    "eligible",
                    "reasons")),
    /// One row per unit with at least ten respondents: what its figures are made from.
    TALLIES(
            "One row per unit with at least ten respondents: the counts its figures are made from",
            tallyColumns()),
    /// One row per peer group: what its units are compared with.
    GROUPS(
            "One row per peer group: pooled standard deviation and critical value of the ranges",
            List.of("type", "units", "compared", "peer_sd", "critical_value")),
    /// How respondents came, in steps of five; small counts are hidden, and others with them.
    CHANNELS(
            "Respondents by channel, to the nearest five; below ten hidden, and others with them",
            Stream.concat(Stream.of("unit"), Stream.of(Channel.values()).map(Enum::name)).toList()),
    /// One row per unit and survey with at least ten respondents: IPKP or IPAK, and what they are
    /// made from. Publications from before these were told have no such file.
    PERCEPTIONS(
            "One row per unit and survey with at least ten respondents: IPKP or IPAK, and the"
                    + " counts of answers 1 to 6, item by item, that it is made from",
            2,
            List.of(
                    "unit",
                    "survey",
                    "name",
                    "type",
                    "region",
                    "instrument",
                    "respondents",
                    "index",
                    "value",
                    "low",
                    "high",
                    "conversion",
                    "other_value",
                    "total_sum",
                    "total_squares",
                    "counts")),
    /// What a restatement changes.
    CHANGES(
            "What differs from the publication before: unit, column, old and new value",
            2,
            List.of("unit", "figure", "before", "after"));

    private final String description;
    private final int keys;
    private final List<String> columns;

    PublishedTableKind(String description, List<String> columns) {
        this(description, 1, columns);
    }

    /// @param keys how many of the first columns tell a row from all others
    PublishedTableKind(String description, int keys, List<String> columns) {
        this.description = description;
        this.keys = keys;
        this.columns = List.copyOf(columns);
    }

    private static List<String> tallyColumns() {
        Stream<String> counts =
                Stream.of(Element.values())
                        .flatMap(element ->
                                IntStream.rangeClosed(Score.WORST, Score.BEST)
                                        .mapToObj(score ->
                                                element.code().toLowerCase(Locale.ROOT)
                                                        + "_"
                                                        + score));
        return Stream.concat(
                        Stream.of("unit", "respondents", "complete", "total_sum", "total_squares"),
                        counts)
                .toList();
    }

    public String description() {
        return description;
    }

    public List<String> columns() {
        return columns;
    }

    /// The columns that tell a row from all others.
    public List<String> keys() {
        return columns.subList(0, keys);
    }

    /// `figures`, as in paths.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String csv() {
        return key() + ".csv";
    }

    public String json() {
        return key() + ".json";
    }
}
