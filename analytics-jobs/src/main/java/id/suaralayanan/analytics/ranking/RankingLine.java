package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.ranking.ChangeVerdict;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.Funnel;
import id.suaralayanan.analytics.indicators.ranking.RankSets;
import id.suaralayanan.analytics.indicators.ranking.Shrinkage;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.analytics.ranking.PeerComparison.Entry;
import id.suaralayanan.analytics.ranking.PeerComparison.Group;
import id.suaralayanan.analytics.ranking.PeerComparison.Outcome;
import id.suaralayanan.analytics.ranking.RankingTable.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A row of a ranking as it is stored, every value as text; how it compares, or reasons why not.
record RankingLine(Group group, Entry entry, @Nullable Compared compared) {
    /// How a unit compares with its peers.
    record Compared(
            RankSets.Range range,
            Tier tier,
            Funnel.Standing standing,
            Shrinkage.Shrunk shrunk,
            Optional<ChangeVerdict.Judged> change) {
        private static Compared of(Outcome outcome, int place) {
            RankSets ranks = outcome.ranks();
            RankSets.Range range = ranks.ranges().get(place);
            return new Compared(
                    range,
                    Tier.of(range, ranks.ranges().size()),
                    outcome.funnel().standings().get(place),
                    outcome.shrinkage().units().get(place),
                    outcome.changes().get(place));
        }
    }

    static List<RankingLine> of(Done done) {
        var lines = new ArrayList<RankingLine>();
        int place = 0;
        for (Entry entry : done.comparison().entries()) {
            Compared compared =
                    entry.isCompared() ? Compared.of(done.outcome().orElseThrow(), place++) : null;
            lines.add(new RankingLine(done.comparison().group(), entry, compared));
        }
        return lines;
    }

    int unit() {
        return entry.contender().unit();
    }

    /// Something of how it compares; null where it does not.
    @Nullable String compared(Function<Compared, Object> part) {
        return compared == null ? null : part.apply(compared).toString();
    }

    /// Something of the change since the year before; null where there is none to judge.
    @Nullable String change(Function<ChangeVerdict.Judged, Object> part) {
        return compared == null
                ? null
                : compared.change().map(judged -> part.apply(judged).toString()).orElse(null);
    }

    @Nullable String before(Function<YearEarlier, Object> part) {
        return entry.contender().before().map(then -> part.apply(then).toString()).orElse(null);
    }

    @Nullable String population() {
        var known = entry.eligibility().circumstances().population();
        return known.isPresent() ? Long.toString(known.getAsLong()) : null;
    }

    /// As an array literal; the names need no quotes.
    String reasons() {
        List<Reason> reasons = entry.eligibility().reasons();
        return "{" + String.join(",", reasons.stream().map(Reason::name).toList()) + "}";
    }
}
