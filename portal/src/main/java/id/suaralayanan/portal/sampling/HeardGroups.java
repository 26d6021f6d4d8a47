package id.suaralayanan.portal.sampling;

import id.suaralayanan.portal.reports.cut.ReportCut.TraitCount;
import id.suaralayanan.portal.reports.cut.Trait;
import java.util.List;
import java.util.stream.Stream;

/// Who answers, by what respondents told of themselves; counts of fewer than ten are hidden.
///
/// How many of each group used the services is not known, so nobody can tell who is missing; who is
/// hardly heard can be told.
record HeardGroups(List<TraitCount> counts) {
    static final List<Trait> TRAITS = List.of(Trait.SEX, Trait.AGE, Trait.EDUCATION);

    HeardGroups {
        counts = List.copyOf(counts);
    }

    public List<Trait> traits() {
        return TRAITS.stream().filter(it -> of(it).stream().anyMatch(HeardGroups::isTold)).toList();
    }

    public List<TraitCount> of(Trait trait) {
        return counts.stream().filter(it -> it.trait() == trait).toList();
    }

    /// Groups of whom fewer than ten answered or that are hidden with those.
    public List<TraitCount> hardlyHeard() {
        return traits().stream()
                .flatMap(it -> of(it).stream())
                .filter(it -> it.count() == null && !it.value().equals(Trait.UNTOLD))
                .toList();
    }

    /// Whether nobody told anything of himself.
    public boolean isNothingTold() {
        return Stream.of(Trait.values())
                .filter(TRAITS::contains)
                .allMatch(it -> of(it).stream().noneMatch(HeardGroups::isTold));
    }

    private static boolean isTold(TraitCount count) {
        return count.count() != null && !count.value().equals(Trait.UNTOLD);
    }
}
