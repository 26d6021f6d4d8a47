package id.suaralayanan.portal.figures.ranking;

import static id.suaralayanan.portal.database.RowReader.constant;
import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;
import static id.suaralayanan.portal.database.RowReader.text;
import static id.suaralayanan.portal.database.RowReader.texts;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.ranking.ChangeVerdict;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.FunnelSide;
import id.suaralayanan.analytics.indicators.ranking.IntegrityGrade;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.portal.figures.Mix;
import id.suaralayanan.portal.figures.Reading;
import io.r2dbc.spi.Readable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How a stored ranking is read.
final class RankingColumns {
    private RankingColumns() {}

    static FiledRankings.Row row(Period period, Readable row) {
        return new FiledRankings.Row(
                integer(row, "unit"),
                Reading.filed(
                        period,
                        PeriodStatus.valueOf(text(row, "status")),
                        decimal(row, "ikm").orElse(null),
                        constant(row, "grade", Grade.class).orElse(null),
                        decimal(row, "low").orElse(null),
                        decimal(row, "high").orElse(null),
                        number(row, "respondents")),
                standing(row),
                number(row, "answers"),
                circumstances(row),
                texts(row, "reasons").stream().map(Reason::valueOf).toList(),
                flag(row, "questioned"));
    }

    static EligibilityRules rules(Readable row) {
        if (row.get("version") == null) {
            return EligibilityRules.FIRST;
        }
        Double coverage = row.get("least_coverage", Double.class);
        return new EligibilityRules(
                integer(row, "version"),
                number(row, "least_answers"),
                flag(row, "required_sample"),
                coverage == null ? OptionalDouble.empty() : OptionalDouble.of(coverage),
                flag(row, "every_month"),
                IntegrityGrade.valueOf(text(row, "worst_integrity")));
    }

    /// What a sentence of a reason needs to know; the rest is not told.
    private static Circumstances circumstances(Readable row) {
        return new Circumstances(
                optionalNumber(row, "population"),
                true,
                1,
                integer(row, "months_missing"),
                IntegrityGrade.valueOf(text(row, "integrity")));
    }

    private static @Nullable Standing standing(Readable row) {
        var low = optionalNumber(row, "rank_low");
        var high = optionalNumber(row, "rank_high");
        Double z = row.get("z", Double.class);
        Double shrunk = row.get("shrunk", Double.class);
        Double kept = row.get("shrunk_kept", Double.class);
        return low.isEmpty() || high.isEmpty()
                ? null
                : new Standing(
                        (int) low.getAsLong(),
                        (int) high.getAsLong(),
                        Tier.valueOf(text(row, "tier")),
                        constant(row, "funnel", FunnelSide.class).orElse(FunnelSide.INSIDE),
                        z == null ? 0 : z,
                        shrunk == null || kept == null ? null : new Standing.Shrunk(shrunk, kept),
                        row.get("robust", Boolean.class),
                        row.get("lead_probability", Double.class),
                        since(row));
    }

    private static @Nullable SinceLastYear since(Readable row) {
        Double chance = row.get("change_q", Double.class);
        var before = decimal(row, "before_ikm");
        var now = decimal(row, "ikm");
        return chance == null || before.isEmpty() || now.isEmpty()
                ? null
                : new SinceLastYear(
                        before.get(),
                        now.get().subtract(before.get()),
                        ChangeVerdict.valueOf(text(row, "change_verdict")),
                        chance,
                        flag(row, "questioned") || flag(row, "questioned_before"));
    }

    static Mix mix(Readable row) {
        Map<Channel, Long> channels = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            long respondents = number(row, channel.name().toLowerCase(Locale.ROOT));
            if (respondents > 0) {
                channels.put(channel, respondents);
            }
        }
        return new Mix(channels, number(row, "verified"));
    }
}
