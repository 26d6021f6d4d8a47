package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.ranking.RankSets;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.analytics.indicators.zone.PerceptionIndex;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The versions of the rules by which a publication was made. They are part of it, and whoever
/// recomputes it needs exactly these.
public final class PublishedMethod {
    private static final Map<String, Object> CURRENT =
            Map.of(
                    "index", SatisfactionIndex.FORMULA,
                    "interval", Interval.FORMULA,
                    "ranks", RankSets.FORMULA,
                    "tier", Tier.FORMULA,
                    "disclosure", "10-5/1",
                    "perception", PerceptionIndex.FORMULA,
                    "seed", RankSets.SEED,
                    "draws", RankSets.DRAWS);

    /// Rules that publications from before them do not name, nor have figures of.
    private static final Set<String> LATER = Set.of("perception");

    private PublishedMethod() {}

    /// By name, as in the statement of a publication.
    public static Map<String, Object> current() {
        return new TreeMap<>(CURRENT);
    }

    /// What this program would need to have to recompute with these versions: a sentence for each
    /// that it lacks, by name.
    public static Map<String, String> missing(Map<String, ? extends @Nullable Object> wanted) {
        var missing = new TreeMap<String, String>();
        CURRENT.forEach((rule, known) -> {
            String asked = String.valueOf(wanted.get(rule));
            boolean isFromBefore = LATER.contains(rule) && !wanted.containsKey(rule);
            if (!isFromBefore && !asked.equals(known.toString())) {
                missing.put(
                        rule,
                        "the publication was made with %s %s, which this program no longer has (it has %s): take the program of that time"
                                .formatted(rule, asked, known));
            }
        });
        return missing;
    }
}
