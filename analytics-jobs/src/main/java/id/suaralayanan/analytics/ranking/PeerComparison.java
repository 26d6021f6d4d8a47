package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.ChangeVerdict;
import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.Estimate;
import id.suaralayanan.analytics.indicators.ranking.Funnel;
import id.suaralayanan.analytics.indicators.ranking.RankSets;
import id.suaralayanan.analytics.indicators.ranking.Shrinkage;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import java.util.List;
import java.util.Optional;

/// A peer group in a period: who can be compared, and how they compare.
final class PeerComparison {
    static final String METHOD =
            String.join(
                    " ",
                    RankSets.FORMULA,
                    Tier.FORMULA,
                    Funnel.FORMULA,
                    Shrinkage.FORMULA,
                    ChangeVerdict.FORMULA);

    /// A peer group and a period.
    record Group(String type, Period period) {}

    /// A unit and whether it is compared.
    record Entry(Contender contender, Eligibility eligibility) {
        boolean isCompared() {
            return eligibility.eligible();
        }
    }

    /// How the units compare that can be compared, in the order of [#compared].
    record Outcome(
            RankSets ranks,
            Funnel funnel,
            Shrinkage shrinkage,
            List<Optional<ChangeVerdict.Judged>> changes) {}

    private final Group group;
    private final EligibilityRules rules;
    private final List<Entry> entries;
    private final double spread;

    PeerComparison(Group group, EligibilityRules rules, List<Contender> contenders) {
        this.group = group;
        this.rules = rules;
        this.entries = entries(contenders, rules);
        List<Spread> spreads =
                contenders.stream().flatMap(unit -> Spread.of(unit.tally()).stream()).toList();
        this.spread = Math.round(Spread.ofPeers(spreads) * 100) / 100.0;
    }

    Group group() {
        return group;
    }

    /// The version of the rules that it was decided by who is compared.
    int rules() {
        return rules.version();
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
        return entries.stream().filter(Entry::isCompared).map(Entry::contender).toList();
    }

    List<Estimate> estimates() {
        return compared().stream().map(Contender::estimate).toList();
    }

    /// Where the units stand; empty when none can be compared.
    Optional<Outcome> outcome(RankSets ranks) {
        List<Contender> compared = compared();
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Outcome(
                        ranks,
                        Funnel.of(compared.stream().map(Contender::point).toList(), spread),
                        Shrinkage.of(estimates()),
                        ChangeVerdict.judge(
                                compared.stream().map(unit -> unit.change(rules)).toList())));
    }

    /// Whether a unit has peers depends on how many others are eligible by themselves.
    private static List<Entry> entries(List<Contender> contenders, EligibilityRules rules) {
        int eligible =
                (int) contenders.stream().filter(unit -> isEligibleAlone(unit, rules)).count();
        return contenders.stream()
                .map(unit -> {
                    int peers = isEligibleAlone(unit, rules) ? eligible - 1 : eligible;
                    return new Entry(unit, unit.eligibility(peers, rules));
                })
                .toList();
    }

    private static boolean isEligibleAlone(Contender unit, EligibilityRules rules) {
        return unit.eligibility(1, rules).eligible();
    }
}
