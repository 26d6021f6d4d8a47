package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.Estimate;
import id.suaralayanan.analytics.indicators.ranking.Funnel;
import id.suaralayanan.analytics.indicators.ranking.RankSets;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A peer group in a period: who can be compared, and how they compare.
final class PeerComparison {
    static final String METHOD = String.join(" ", RankSets.FORMULA, Tier.FORMULA, Funnel.FORMULA);

    /// A peer group and a period.
    record Group(String type, Period period) {}

    /// A unit with the reasons why it is not compared; none when it is.
    record Entry(Contender contender, List<Reason> reasons) {}

    /// How the units compare that can be compared, in the order of [#compared].
    record Outcome(RankSets ranks, Funnel funnel) {}

    private final Group group;
    private final List<Entry> entries;
    private final double spread;

    PeerComparison(Group group, List<Contender> contenders) {
        this.group = group;
        this.entries = entries(contenders);
        List<Spread> spreads =
                contenders.stream().flatMap(unit -> Spread.of(unit.tally()).stream()).toList();
        this.spread = Math.round(Spread.ofPeers(spreads) * 100) / 100.0;
    }

    Group group() {
        return group;
    }

    List<Entry> entries() {
        return entries;
    }

    /// `s0` of the group.
    double spread() {
        return spread;
    }

    /// The last tally run in any of the figures.
    long run() {
        return entries.stream().mapToLong(entry -> entry.contender().run()).max().orElse(0);
    }

    List<Contender> compared() {
        return entries.stream()
                .filter(entry -> entry.reasons().isEmpty())
                .map(Entry::contender)
                .toList();
    }

    List<Estimate> estimates() {
        return compared().stream().map(Contender::estimate).toList();
    }

    /// Where the units stand; empty when none can be compared.
    Optional<Outcome> outcome(RankSets ranks) {
        List<Contender> compared = compared();
        return compared.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Outcome(
                                ranks,
                                Funnel.of(
                                        compared.stream().map(Contender::point).toList(), spread)));
    }

    /// Whether a unit has peers depends on how many others are eligible by themselves.
    private static List<Entry> entries(List<Contender> contenders) {
        List<Entry> alone =
                contenders.stream().map(unit -> new Entry(unit, reasons(unit, 1))).toList();
        int eligible = (int) alone.stream().filter(entry -> entry.reasons().isEmpty()).count();
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : alone) {
            int peers = entry.reasons().isEmpty() ? eligible - 1 : eligible;
            entries.add(new Entry(entry.contender(), reasons(entry.contender(), peers)));
        }
        return entries;
    }

    private static List<Reason> reasons(Contender unit, int peers) {
        var circumstances = new Circumstances(unit.population(), unit.open(), peers);
        List<Reason> reasons =
                new ArrayList<>(Eligibility.of(unit.tally(), circumstances).reasons());
        boolean hasAnswers = unit.tally().leastAnswers() > 0;
        if (hasAnswers
                && unit.standardError().isEmpty()
                && !reasons.contains(Reason.TOO_FEW_ANSWERS)) {
            reasons.add(Reason.TOO_FEW_ANSWERS); // answers enough, but no complete form
        }
        return reasons;
    }
}
