package id.suaralayanan.analytics.indicators.zone;

import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.statistics.StudentT;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// IPKP or IPAK, from 0 (worst) to 4 (best): the mean of the items' means, converted. One exact
/// division, HALF_UP to two decimals once.
///
/// The interval (95 %) is that of the SKM on this scale: the variance of the respondents' own
/// indices, drawn towards that of the peers as if eight further forms had been seen. Ten equal
/// forms do not claim certainty.
///
/// @param low lower end, never above the index; printed outwards
/// @param high upper end
public record PerceptionIndex(
        PerceptionSurvey survey,
        PerceptionTally tally,
        Conversion conversion,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high) {
    public static final String FORMULA = "zi-perception/1";
    public static final String SOURCE = "PermenPANRB 90/2021";

    /// Standard deviation where the peers cannot tell, as a share of the scale: that of the SKM.
    private static final double USUAL_SHARE = 12.0 / 75;

    private static final double PRIOR_FORMS = 8;
    private static final long ENOUGH = 30;
    private static final double MOST = 4;

    /// @param peers the tallies of the units of the same type, this one among them
    public static PerceptionIndex of(
            PerceptionSurvey survey,
            PerceptionTally tally,
            Conversion conversion,
            Collection<PerceptionTally> peers) {
        long answers = Math.multiplyExact(tally.respondents(), tally.items());
        if (answers == 0) {
            throw new IllegalArgumentException("no answers, no index");
        }
        double half = half(tally, conversion, peers);
        double mean = exact(tally, conversion, 9).doubleValue();
        return new PerceptionIndex(
                survey,
                tally,
                conversion,
                exact(tally, conversion, 2),
                end(mean - half, RoundingMode.FLOOR),
                end(mean + half, RoundingMode.CEILING));
    }

    /// The same answers by the other conversion.
    public BigDecimal otherValue() {
        return exact(tally, conversion.other(), 2);
    }

    private static BigDecimal exact(PerceptionTally tally, Conversion conversion, int decimals) {
        long answers = tally.respondents() * tally.items();
        return new BigDecimal(conversion.numerator(tally.totalSum(), answers))
                .divide(
                        new BigDecimal(conversion.denominator(answers)),
                        decimals,
                        RoundingMode.HALF_UP);
    }

    private static double half(
            PerceptionTally tally, Conversion conversion, Collection<PerceptionTally> peers) {
        double step = conversion.step(tally.items());
        double freedom = tally.respondents() - 1 + PRIOR_FORMS;
        double usual = peerVariance(peers, step);
        double own = tally.squaredDeviations() * step * step;
        double sd = Math.sqrt((own + PRIOR_FORMS * usual) / freedom);
        return StudentT.quantile(0.975, freedom) * sd / Math.sqrt(tally.respondents());
    }

    private static double peerVariance(Collection<PerceptionTally> peers, double step) {
        double squares = peers.stream().mapToDouble(PerceptionTally::squaredDeviations).sum();
        long freedom = peers.stream().mapToLong(peer -> peer.respondents() - 1).sum();
        return freedom >= ENOUGH && squares > 0
                ? squares * step * step / freedom
                : Math.pow(USUAL_SHARE * MOST, 2);
    }

    private static BigDecimal end(double end, RoundingMode outwards) {
        return new BigDecimal(Math.clamp(end, 0, MOST))
                .setScale(9, RoundingMode.HALF_UP)
                .setScale(2, outwards);
    }

    /// How the figure came about, as a tree.
    public Explanation explain() {
        return new Explanation(
                survey.index(),
                value.toPlainString(),
                new Words(
                        "%s %s = rata-rata %d butir dari %d responden, dikonversi ke skala 0–4"
                                .formatted(
                                        survey.index(),
                                        comma(value),
                                        tally.items(),
                                        tally.respondents()),
                        "%s %s = the mean of %d items from %d respondents, converted to the scale 0–4"
                                .formatted(
                                        survey.index(), value, tally.items(), tally.respondents())),
                inputs(),
                FORMULA,
                SOURCE);
    }

    private List<Explanation> inputs() {
        List<Explanation> inputs = new ArrayList<>();
        for (int item = 1; item <= tally.items(); item++) {
            inputs.add(mean(item));
        }
        inputs.add(
                leaf(
                        "interval",
                        low + " – " + high,
                        "Untuk semua pengguna, indeks diperkirakan antara %s dan %s (95 %%)"
                                .formatted(comma(low), comma(high)),
                        "For all users the index is estimated between %s and %s (95 %%)"
                                .formatted(low, high)));
        inputs.add(
                leaf(
                        "conversion",
                        conversion.name(),
                        "Konversi yang dipakai: %s; dengan cara lain: %s"
                                .formatted(conversion.words().id(), comma(otherValue())),
                        "Conversion in force: %s; by the other one: %s"
                                .formatted(conversion.words().en(), otherValue())));
        return inputs;
    }

    private Explanation mean(int item) {
        BigDecimal mean =
                new BigDecimal(tally.sum(item))
                        .divide(new BigDecimal(tally.respondents()), 4, RoundingMode.HALF_UP);
        String from = "%d ÷ %d".formatted(tally.sum(item), tally.respondents());
        return leaf(
                "P" + item,
                mean.toPlainString(),
                "Butir %d: %s = %s".formatted(item, from, comma(mean)),
                "Item %d: %s = %s".formatted(item, from, mean));
    }

    private static Explanation leaf(String name, String value, String id, String en) {
        return new Explanation(name, value, new Words(id, en), List.of(), FORMULA, SOURCE);
    }

    private static String comma(BigDecimal number) {
        return Explanation.comma(number.toPlainString());
    }
}
