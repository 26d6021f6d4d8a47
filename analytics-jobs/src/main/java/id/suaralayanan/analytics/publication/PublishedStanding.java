package id.suaralayanan.analytics.publication;

import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import id.suaralayanan.analytics.indicators.ranking.ChangeVerdict;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.Estimate;
import id.suaralayanan.analytics.indicators.ranking.Funnel;
import id.suaralayanan.analytics.indicators.ranking.Shrinkage;
import id.suaralayanan.analytics.publication.content.PublishedFigure;
import id.suaralayanan.analytics.publication.content.PublishedGroup;
import id.suaralayanan.analytics.ranking.YearEarlier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What pages say of a published unit besides its figure, made from the published figures alone: by
/// what it was judged, and, where it is compared, how it stands.
record PublishedStanding(Known known, @Nullable Compared compared) {
    /// A tenth of the group is its lead.
    private static final int TENTHS = 10;

    /// What is known of a unit besides its answers.
    record Known(Circumstances circumstances, Optional<YearEarlier> before) {}

    record Compared(
            Funnel.Standing funnel,
            Shrinkage.Shrunk shrunk,
            double leading,
            Optional<ChangeVerdict.Judged> change) {}

    /// Of every unit, by its code.
    static Map<String, PublishedStanding> of(
            List<PublishedGroup> groups, Map<String, Known> known, EligibilityRules rules) {
        Map<String, PublishedStanding> standings = new HashMap<>();
        known.forEach((unit, own) -> standings.put(unit, new PublishedStanding(own, null)));
        groups.forEach(group -> compare(group, known, rules, standings));
        return standings;
    }

    private static void compare(
            PublishedGroup group,
            Map<String, Known> known,
            EligibilityRules rules,
            Map<String, PublishedStanding> standings) {
        List<PublishedFigure> units =
                group.figures().stream().filter(figure -> figure.range() != null).toList();
        if (!units.isEmpty()) {
            List<Optional<Change>> changes =
                    units.stream().map(unit -> change(unit, known, rules)).toList();
            List<Compared> compared = compare(units, group.peerSd(), changes);
            for (int i = 0; i < units.size(); i++) {
                String unit = units.get(i).input().unit();
                Known own = Objects.requireNonNull(known.get(unit));
                standings.put(unit, new PublishedStanding(own, compared.get(i)));
            }
        }
    }

    private static List<Compared> compare(
            List<PublishedFigure> units, double peerSd, List<Optional<Change>> changes) {
        Funnel funnel = Funnel.of(units.stream().map(PublishedStanding::point).toList(), peerSd);
        Shrinkage shrinkage = Shrinkage.of(units.stream().map(PublishedFigure::estimate).toList());
        double[] leading = shrinkage.leadingProbability(Math.max(1, units.size() / TENTHS));
        List<Optional<ChangeVerdict.Judged>> judged = ChangeVerdict.judge(changes);
        return IntStream.range(0, units.size())
                .mapToObj(i ->
                        new Compared(
                                funnel.standings().get(i),
                                shrinkage.units().get(i),
                                leading[i],
                                judged.get(i)))
                .toList();
    }

    private static Funnel.Point point(PublishedFigure unit) {
        Estimate estimate = unit.estimate();
        return new Funnel.Point(unit.input().tally().complete(), estimate.value());
    }

    private static Optional<Change> change(
            PublishedFigure unit, Map<String, Known> known, EligibilityRules rules) {
        return Objects.requireNonNull(known.get(unit.input().unit()))
                .before()
                .flatMap(then -> then.until(Spread.of(unit.input().tally()), rules));
    }
}
