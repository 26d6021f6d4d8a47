package id.suaralayanan.portal.dashboard.change;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.decomposition.Decomposition;
import id.suaralayanan.portal.dashboard.change.CountedParts.Counted;
import id.suaralayanan.portal.dashboard.change.CountedParts.Part;
import id.suaralayanan.portal.figures.Cut;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.evidence.AnswerEvidences;
import id.suaralayanan.portal.units.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gathers what lies between two periods of a unit.
@Component
record PeriodChanges(
        Figures figures,
        CountedParts counted,
        ProfileAnswers profiles,
        AnswerEvidences evidences,
        CommentWords words,
        PartNames names) {
    /// @param byProfile whether also by what respondents told of themselves: takes a while
    Mono<PeriodChange> of(Unit unit, Period before, Period after, boolean byProfile) {
        return Mono.zip(
                        figures.forOfficers(Cut.whole(unit, before)),
                        figures.forOfficers(Cut.whole(unit, after)),
                        counted.of(unit.id(), before),
                        counted.of(unit.id(), after),
                        byProfile ? profile(unit, before, after) : Mono.just(List.<PartTable>of()),
                        evidences.of(unit.id(), before, after),
                        words.risen(unit, before, after))
                .map(it ->
                        new PeriodChange(
                                it.getT1(),
                                it.getT2(),
                                it.getT3(),
                                it.getT4(),
                                Stream.concat(
                                                parts(unit, it.getT3(), it.getT4()),
                                                it.getT5().stream())
                                        .toList(),
                                it.getT6(),
                                it.getT7()));
    }

    private Stream<PartTable> parts(Unit unit, Counted before, Counted after) {
        var services = Decomposition.of(before.by(Part::service), after.by(Part::service));
        var channels = Decomposition.of(before.by(Part::channel), after.by(Part::channel));
        return Stream.of(
                        services.map(it -> PartTable.of("SERVICE", it, names.services(unit))),
                        channels.map(it -> PartTable.of("CHANNEL", it, names::channel)))
                .flatMap(Optional::stream)
                .filter(table -> table.rows().size() > 1);
    }

    private Mono<List<PartTable>> profile(Unit unit, Period before, Period after) {
        return profiles.of(unit.id(), before)
                .zipWith(profiles.of(unit.id(), after))
                .map(both ->
                        Stream.of(ProfileTrait.values())
                                .flatMap(it -> by(it, both.getT1(), both.getT2()))
                                .toList());
    }

    private Stream<PartTable> by(
            ProfileTrait trait,
            Map<ProfileTrait, Map<String, Tally>> before,
            Map<ProfileTrait, Map<String, Tally>> after) {
        return Decomposition.of(
                before.getOrDefault(trait, Map.of()), after.getOrDefault(trait, Map.of()))
                .map(it -> PartTable.of(trait.name(), it, names.values(trait)))
                .filter(table -> table.rows().size() > 1)
                .stream();
    }
}
