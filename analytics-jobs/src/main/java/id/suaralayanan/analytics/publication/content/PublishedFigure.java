package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.RequiredSample;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.Estimate;
import id.suaralayanan.analytics.indicators.ranking.RankSets;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A unit with what was made of its tally.
///
/// @param range of places; null where it is not compared, and then there are reasons
/// @param tier follows from the range; null with it
public record PublishedFigure(
        PublishedInput input,
        SatisfactionIndex index,
        Optional<Interval> interval,
        RankSets.@Nullable Range range,
        @Nullable Tier tier,
        List<Reason> reasons) {
    /// Decimals of what is told for recomputation only.
    private static final int DECIMALS = 6;

    public PublishedFigure {
        reasons = List.copyOf(reasons);
    }

    /// The index, where there is one.
    public Optional<SatisfactionIndex.Measured> measured() {
        return index instanceof SatisfactionIndex.Measured found
                ? Optional.of(found)
                : Optional.empty();
    }

    /// What places are made from, for a unit that is compared.
    public Estimate estimate() {
        return estimate(index, interval);
    }

    static Estimate estimate(SatisfactionIndex index, Optional<Interval> interval) {
        var measured = (SatisfactionIndex.Measured) index;
        return new Estimate(
                measured.toScale(12).doubleValue(), interval.orElseThrow().standardError());
    }

    /// The row of the file of figures, by column. Absent values are empty.
    public Map<String, String> cells() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("unit", input.unit());
        cells.put("name", input.name());
        cells.put("type", input.type());
        cells.put("region", input.region());
        cells.put("respondents", input.isTold() ? Long.toString(input.tally().respondents()) : "");
        cells.put("population", text(input.population()));
        cells.put("required_sample", text(RequiredSample.of(input.population())));
        cells.put("ikm", measured().map(own -> own.value().toPlainString()).orElse(""));
        cells.put("grade", measured().map(own -> own.grade().name()).orElse(""));
        cells.put("low", interval.map(own -> own.printedLow().toPlainString()).orElse(""));
        cells.put("high", interval.map(own -> own.printedHigh().toPlainString()).orElse(""));
        cells.put("sd", Spread.of(input.tally()).map(own -> decimals(own.sd())).orElse(""));
        cells.put("standard_error", interval.map(own -> decimals(own.standardError())).orElse(""));
        cells.put("rank_low", range == null ? "" : Integer.toString(range.low()));
        cells.put("rank_high", range == null ? "" : Integer.toString(range.high()));
        cells.put("tier", tier == null ? "" : tier.name());
        cells.put("eligible", Boolean.toString(reasons.isEmpty()));
        cells.put("reasons", reasons.stream().map(Enum::name).collect(Collectors.joining(";")));
        return cells;
    }

    public @Nullable Grade grade() {
        return measured().map(SatisfactionIndex.Measured::grade).orElse(null);
    }

    static String decimals(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    private static String text(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }
}
