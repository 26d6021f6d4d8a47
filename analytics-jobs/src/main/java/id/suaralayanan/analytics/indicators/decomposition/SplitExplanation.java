package id.suaralayanan.analytics.indicators.decomposition;

import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.index.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How the parts of a change came about, as sentences.
public final class SplitExplanation {
    private static final String SOURCE = "Kitagawa 1955 JASA 50:1168–1194";

    private SplitExplanation() {}

    /// @param name of a group; of an empty one: all small groups together
    public static <G> Explanation of(Decomposition<G> split, Function<Optional<G>, Words> name) {
        String change = signed(split.change());
        String within = signed(split.within());
        String mix = signed(split.mix());
        return new Explanation(
                "change",
                split.change().toPlainString(),
                new Words(
                        "Selisih IKM %s = %s karena nilai di dalam kelompok, %s karena susunan responden. Nilai: rata-rata bagian kedua periode × selisih nilai kelompok. Susunan: selisih bagian × jarak nilai kelompok dari nilai semua."
                                .formatted(
                                        Explanation.comma(change),
                                        Explanation.comma(within),
                                        Explanation.comma(mix)),
                        "Change of the index %s = %s from the groups' own figures, %s from who answered. Own figure: mean share of both periods × change of the group. Who answered: change of the share × distance of the group from all."
                                .formatted(change, within, mix)),
                split.effects().stream().map(it -> group(it, name.apply(it.group()))).toList(),
                Decomposition.FORMULA,
                SOURCE);
    }

    private static <G> Explanation group(Effect<G> effect, Words name) {
        Object[] told = {
            effect.before().respondents(),
            index(effect.indexBefore()),
            effect.after().respondents(),
            index(effect.indexAfter()),
            signed(effect.within()),
            signed(effect.mix())
        };
        String id =
                "%d responden dengan IKM %s, lalu %d dengan %s; nilai %s, susunan %s"
                        .formatted(told);
        String en =
                "%d respondents with index %s, then %d with %s; own figure %s, who answered %s"
                        .formatted(told);
        return new Explanation(
                "group",
                effect.total().toPlainString(),
                new Words(name.id() + ": " + Explanation.comma(id), name.en() + ": " + en),
                List.of(),
                Decomposition.FORMULA,
                SOURCE);
    }

    /// The nine elements; there is at least one.
    public static Explanation of(List<ElementEffect> effects) {
        String change =
                signed(
                        effects.stream()
                                .map(ElementEffect::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Explanation(
                "change",
                change,
                new Words(
                        "Selisih IKM %s = jumlah dari 25 ÷ 9 × selisih nilai rata-rata setiap unsur"
                                .formatted(Explanation.comma(change)),
                        "Change of the index %s = sum of 25 ÷ 9 × the change of each element's mean"
                                .formatted(change)),
                effects.stream().map(SplitExplanation::element).toList(),
                Decomposition.FORMULA,
                "PermenPANRB 14/2017");
    }

    private static Explanation element(ElementEffect effect) {
        String from =
                "%d ÷ %d − %d ÷ %d"
                        .formatted(
                                effect.after().sum(),
                                effect.after().answers(),
                                effect.before().sum(),
                                effect.before().answers());
        String points = signed(effect.points());
        Words element = effect.element().words();
        return new Explanation(
                effect.element().code(),
                points,
                new Words(
                        "%s: 25 ÷ 9 × (%s) = %s"
                                .formatted(element.id(), from, Explanation.comma(points)),
                        "%s: 25 ÷ 9 × (%s) = %s".formatted(element.en(), from, points)),
                List.of(),
                Decomposition.FORMULA,
                "PermenPANRB 14/2017");
    }

    private static String index(Optional<BigDecimal> index) {
        return index.map(BigDecimal::toPlainString).orElse("–");
    }

    private static String signed(BigDecimal points) {
        String sign = points.signum() > 0 ? "+" : points.signum() < 0 ? "−" : "";
        return sign + points.abs().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
