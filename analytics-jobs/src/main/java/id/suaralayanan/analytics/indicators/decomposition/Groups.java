package id.suaralayanan.analytics.indicators.decomposition;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The groups that can be told alone, and one more for all others together.
///
/// A group is told when at least ten people of it answered in each period, or nobody in one and at
/// least ten in the other. The others have nobody or at least ten people between them, too: as long
/// as they are fewer, the smallest group joins them, so that nobody is found by subtracting.
public final class Groups<G> {
    private final Map<G, Tally> before;
    private final Map<G, Tally> after;
    private final List<G> told;
    private final Set<G> others = new LinkedHashSet<>();

    Groups(Map<G, Tally> before, Map<G, Tally> after) {
        this.before = before;
        this.after = after;
        var all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        told = new ArrayList<>(all);
        told.sort(Comparator.comparingLong(this::respondents).reversed());
        for (G group : all) {
            if (isSmall(before(group)) || isSmall(after(group))) {
                hide(group);
            }
        }
        while (!told.isEmpty() && (isSmall(sum(before, others)) || isSmall(sum(after, others)))) {
            hide(told.getLast());
        }
    }

    /// A group of a single period, or all others.
    public record Part<G>(Optional<G> group, Tally tally) {}

    /// Those of a single period: the largest first, the others last.
    public static <G> List<Part<G>> of(Map<G, Tally> counted) {
        return new Groups<>(Map.of(), counted)
                .pairs().stream().map(it -> new Part<>(it.group(), it.after())).toList();
    }

    /// A group, or all others, in both periods.
    record Pair<G>(Optional<G> group, Tally before, Tally after) {}

    /// The largest first, the others last.
    List<Pair<G>> pairs() {
        var pairs = new ArrayList<Pair<G>>();
        for (G group : told) {
            pairs.add(new Pair<>(Optional.of(group), before(group), after(group)));
        }
        if (!others.isEmpty()) {
            pairs.add(new Pair<>(Optional.empty(), sum(before, others), sum(after, others)));
        }
        return pairs;
    }

    private void hide(G group) {
        told.remove(group);
        others.add(group);
    }

    private static boolean isSmall(Tally tally) {
        return tally.respondents() > 0 && !Disclosure.isPublishable(tally.respondents());
    }

    private long respondents(G group) {
        return before(group).respondents() + after(group).respondents();
    }

    private Tally before(G group) {
        return before.getOrDefault(group, Tally.EMPTY);
    }

    private Tally after(G group) {
        return after.getOrDefault(group, Tally.EMPTY);
    }

    private static <G> Tally sum(Map<G, Tally> tallies, Set<G> groups) {
        return groups.stream()
                .map(group -> tallies.getOrDefault(group, Tally.EMPTY))
                .collect(Tally.collector());
    }
}
