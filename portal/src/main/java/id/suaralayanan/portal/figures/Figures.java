package id.suaralayanan.portal.figures;

import static java.util.stream.Collectors.toMap;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.portal.figures.Figure.Bounds;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Figures for whoever asks.
///
/// The public sees a closed period as it was published, and an open one as far as its copy of the
/// counts has moved; the unit's own officers see every counted answer at once.
@Component
public final class Figures {
    private final Indicators indicators;
    private final PublicTallies shown;
    private final LiveTallies live;
    private final PeerSpreads peers;
    private final Registry registry;

    Figures(
            Indicators indicators,
            PublicTallies shown,
            LiveTallies live,
            PeerSpreads peers,
            Registry registry) {
        this.indicators = indicators;
        this.shown = shown;
        this.live = live;
        this.peers = peers;
        this.registry = registry;
    }

    /// What everybody may know.
    public Mono<Figure> forEverybody(Cut cut) {
        return filed(cut)
                .flatMap(filed ->
                        filed.published().isPresent()
                                ? Mono.just(filed.with(cut, 0, filed.published().get()))
                                : open(cut, filed));
    }

    private Mono<Figure> open(Cut cut, FiledFigure filed) {
        return Mono.zip(
                        shown.shown(cut).defaultIfEmpty(Tally.EMPTY),
                        live.respondents(cut),
                        peers.of(cut.unit().type(), cut.period()))
                .map(parts -> {
                    Tally tally = parts.getT1();
                    long waiting = Math.max(0, parts.getT2() - tally.respondents());
                    return filed.with(
                            cut,
                            cut.isWhole() ? waiting : 0,
                            tally.respondents() == 0 && parts.getT2() > 0
                                    ? new Figure.TooFewAnswers()
                                    : content(tally, filed, parts.getT3()));
                });
    }

    private Mono<FiledFigure> filed(Cut cut) {
        return indicators
                .find(cut.unit().id(), cut.period())
                .map(filed -> cut.isWhole() ? filed : filed.ofPart());
    }

    /// Every counted answer, for officers in whose scope the unit is; of a period that is published
    /// what everybody sees. What came with a visit code is told to them as to everybody: an officer
    /// who knows who was there shall not find the answer.
    public Mono<Figure> forOfficers(Cut cut) {
        if (cut.visits() != null) {
            return forEverybody(cut);
        }
        return filed(cut)
                .flatMap(filed ->
                        filed.published()
                                .map(content -> Mono.just(filed.with(cut, 0, content)))
                                .orElseGet(() -> live(cut, filed)));
    }

    private Mono<Figure> live(Cut cut, FiledFigure filed) {
        return Mono.zip(live.of(cut), peers.of(cut.unit().type(), cut.period()))
                .map(found -> open(cut, found.getT1(), filed, found.getT2()));
    }

    /// What the jobs filed about a unit, for officers in whose scope it is: told whatever the
    /// number of respondents. A period without answers is absent.
    public Mono<Map<Period, Figure>> onFile(Unit unit, Collection<Period> periods) {
        return onFile(List.of(unit), periods).map(found -> found.getOrDefault(unit.id(), Map.of()));
    }

    /// The same of several units, by the unit's key; one without any figure is absent.
    public Mono<Map<Integer, Map<Period, Figure>>> onFile(
            Collection<Unit> units, Collection<Period> periods) {
        return indicators.whole(units, periods);
    }

    /// The periods of a unit with answers on file, newest first; of two that begin together the
    /// shorter comes first.
    public Mono<List<Period>> periods(int unit) {
        return indicators.periods(unit);
    }

    /// What everybody may know of several units, by the unit's key. Units without any figure to
    /// show are absent.
    public Mono<Map<Integer, Figure>> forEverybody(Collection<Unit> units, Period period) {
        List<Integer> keys = units.stream().map(Unit::id).toList();
        return Mono.zip(
                        indicators.find(keys, List.of(period)),
                        shown.shown(keys, period),
                        spreads(units, period))
                .map(parts ->
                        units.stream()
                                .map(unit ->
                                        figure(
                                                Cut.whole(unit, period),
                                                parts.getT1(),
                                                parts.getT2().get(unit.id()),
                                                parts.getT3().get(unit.type())))
                                .flatMap(Optional::stream)
                                .collect(toMap(own -> own.cut().unit().id(), own -> own)));
    }

    /// How the respondents of several units came to rate them, by the unit's key.
    public Mono<Map<Integer, Mix>> mixes(Collection<Unit> units, Period period) {
        return shown.mixes(units.stream().map(Unit::id).toList(), period);
    }

    private Mono<Map<String, Double>> spreads(Collection<Unit> units, Period period) {
        return Flux.fromStream(() -> units.stream().map(Unit::type).distinct())
                .concatMap(type -> peers.of(type, period).map(spread -> Map.entry(type, spread)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /// The last `count` quarters up to `last`, oldest first; only those with a figure to show.
    public Mono<List<Figure>> trend(Unit unit, Period last, int count) {
        List<Period> quarters =
                Stream.iterate(last, Period::previous).limit(count).toList().reversed();
        return Mono.zip(
                        indicators.find(List.of(unit.id()), quarters),
                        shown.quarters(unit, quarters.getFirst(), last),
                        spreads(unit.type(), quarters))
                .map(parts ->
                        quarters.stream()
                                .map(quarter ->
                                        figure(
                                                Cut.whole(unit, quarter),
                                                parts.getT1(),
                                                parts.getT2().get(quarter),
                                                parts.getT3().get(quarter)))
                                .flatMap(Optional::stream)
                                .toList());
    }

    /// The services, the channels and the classes of visits of a unit's period that have a figure
    /// to show.
    public Mono<List<Figure>> parts(Unit unit, Period period) {
        return Mono.zip(
                        indicators.find(unit.id(), period).map(FiledFigure::ofPart),
                        shown.parts(unit, period),
                        peers.of(unit.type(), period))
                .map(found ->
                        found.getT2().entrySet().stream()
                                .filter(part -> part.getKey().isOneWay())
                                .map(part ->
                                        open(
                                                cut(unit, period, part.getKey()),
                                                part.getValue(),
                                                found.getT1(),
                                                found.getT3()))
                                .toList());
    }

    private Cut cut(Unit unit, Period period, QuarterCube.Part part) {
        return new Cut(
                unit,
                period,
                registry.services(unit).stream()
                        .filter(service -> Objects.equals(service.id(), part.service()))
                        .findFirst()
                        .orElse(null),
                part.channel(),
                part.visits());
    }

    private static Figure open(Cut cut, Tally tally, FiledFigure filed, double peerSpread) {
        return filed.with(cut, 0, content(tally, filed, peerSpread));
    }

    private Mono<Map<Period, Double>> spreads(String type, List<Period> periods) {
        return Flux.fromIterable(periods)
                .concatMap(
                        period -> peers.of(type, period).map(spread -> Map.entry(period, spread)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /// The measured figure of a whole, published or open; empty where there is none to show.
    private static Optional<Figure> figure(
            Cut cut,
            Map<Indicators.Key, FiledFigure> onFile,
            @Nullable Tally tally,
            @Nullable Double peerSpread) {
        var filed = onFile.getOrDefault(Indicators.Key.of(cut), FiledFigure.NONE);
        return filed.published()
                .or(() ->
                        tally == null || peerSpread == null
                                ? Optional.empty()
                                : Optional.of(content(tally, filed, peerSpread)))
                .filter(content -> content instanceof Figure.Measured)
                .map(content -> filed.with(cut, 0, content));
    }

    private static Figure.Content content(Tally tally, FiledFigure filed, double peerSpread) {
        return switch (SatisfactionIndex.of(tally)) {
            case SatisfactionIndex.NoAnswers none -> new Figure.NoAnswers(tally, none.explain());
            case SatisfactionIndex.Measured index -> {
                var interval = Interval.of(tally, filed.population(), peerSpread);
                yield new Figure.Measured(
                        tally,
                        index.value(),
                        index.grade(),
                        interval.map(Bounds::of),
                        () -> index.explain(interval));
            }
        };
    }
}
