package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.Estimate;
import id.suaralayanan.analytics.indicators.ranking.RankSets;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A peer group with the figures of its units: a function of their tallies and of the reasons that
/// others gave, of nothing else.
///
/// @param peerSd pooled standard deviation inside a unit, two decimals
/// @param critical what rank ranges were made with
/// @param figures by the code of the unit
public record PublishedGroup(
        String type, double peerSd, double critical, List<PublishedFigure> figures) {
    public PublishedGroup {
        figures = List.copyOf(figures);
    }

    /// All groups, by their code; together they share the simulation.
    public static List<PublishedGroup> of(Collection<PublishedInput> inputs) {
        Map<String, List<PublishedInput>> types =
                inputs.stream()
                        .sorted(Comparator.comparing(PublishedInput::unit))
                        .collect(
                                Collectors.groupingBy(
                                        PublishedInput::type, TreeMap::new, Collectors.toList()));
        List<Draft> drafts =
                types.entrySet().stream()
                        .map(own -> Draft.of(own.getKey(), own.getValue()))
                        .toList();
        List<RankSets> ranks = RankSets.ofEach(drafts.stream().map(Draft::estimates).toList());
        var groups = new ArrayList<PublishedGroup>();
        for (int i = 0; i < drafts.size(); i++) {
            groups.add(drafts.get(i).with(ranks.get(i)));
        }
        return groups;
    }

    /// How many units are compared.
    public long compared() {
        return figures.stream().filter(figure -> figure.range() != null).count();
    }

    /// The row of the file of groups, by column.
    public Map<String, String> cells() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("type", type);
        cells.put("units", Integer.toString(figures.size()));
        cells.put("compared", Long.toString(compared()));
        cells.put("peer_sd", PublishedFigure.decimals(peerSd));
        cells.put("critical_value", PublishedFigure.decimals(critical));
        return cells;
    }

    /// A unit before places are known.
    private record Own(PublishedInput input, SatisfactionIndex index, Optional<Interval> interval) {
        static Own of(PublishedInput input, double peerSd) {
            return new Own(
                    input,
                    SatisfactionIndex.of(input.tally()),
                    Interval.of(input.tally(), input.population(), peerSd));
        }

        Estimate estimate() {
            return PublishedFigure.estimate(index, interval);
        }

        List<Reason> reasons(int peers) {
            EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
            reasons.addAll(input.reasons());
            if (interval.isEmpty() || !Disclosure.isComparable(input.tally().leastAnswers())) {
                reasons.add(Reason.TOO_FEW_ANSWERS);
            }
            if (peers == 0) {
                reasons.add(Reason.NO_PEERS);
            }
            return List.copyOf(reasons);
        }
    }

    /// A group before places are known.
    private record Draft(String type, double peerSd, List<Own> units, int eligible) {
        static Draft of(String type, List<PublishedInput> inputs) {
            List<Spread> spreads =
                    inputs.stream()
                            .map(PublishedInput::tally)
                            .filter(tally -> !tally.equals(Tally.EMPTY))
                            .flatMap(tally -> Spread.of(tally).stream())
                            .toList();
            double peerSd = Math.round(Spread.ofPeers(spreads) * 100) / 100.0;
            List<Own> units = inputs.stream().map(input -> Own.of(input, peerSd)).toList();
            int eligible = (int) units.stream().filter(own -> own.reasons(1).isEmpty()).count();
            return new Draft(type, peerSd, units, eligible);
        }

        private List<Reason> reasons(Own own) {
            return own.reasons(own.reasons(1).isEmpty() ? eligible - 1 : eligible);
        }

        List<Estimate> estimates() {
            return units.stream().filter(own -> reasons(own).isEmpty()).map(Own::estimate).toList();
        }

        PublishedGroup with(RankSets ranks) {
            var figures = new ArrayList<PublishedFigure>();
            int place = 0;
            for (Own own : units) {
                List<Reason> reasons = reasons(own);
                RankSets.Range range = reasons.isEmpty() ? ranks.ranges().get(place++) : null;
                Tier tier = range == null ? null : Tier.of(range, ranks.ranges().size());
                figures.add(
                        new PublishedFigure(
                                own.input(), own.index(), own.interval(), range, tier, reasons));
            }
            return new PublishedGroup(type, peerSd, ranks.critical(), figures);
        }
    }
}
