package id.suaralayanan.portal.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.PastScale;
import id.suaralayanan.portal.figures.Cut;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A unit's trend by year, where it brought earlier ones: those, and the years answered here.
@Component
public final class YearTrends {
    private static final int MOST_YEARS_HERE = 4;

    private final PastFigures past;
    private final Figures figures;
    private final Clock clock;

    YearTrends(PastFigures past, Figures figures, Clock clock) {
        this.past = past;
        this.figures = figures;
        this.clock = clock;
    }

    /// Empty where nothing was brought. Few respondents are told to nobody but the unit.
    public Mono<List<TrendYear>> forEverybody(Unit unit) {
        return forOfficers(unit).map(years -> years.stream().filter(YearTrends::isPublic).toList());
    }

    private static boolean isPublic(TrendYear year) {
        return year.respondents().isEmpty()
                || Disclosure.isPublishable(year.respondents().getAsLong());
    }

    /// The same for the unit's own officers.
    public Mono<List<TrendYear>> forOfficers(Unit unit) {
        return past.of(unit.id()).collectList().flatMap(brought -> with(unit, brought));
    }

    private Mono<List<TrendYear>> with(Unit unit, List<PastFigure> brought) {
        if (brought.isEmpty()) {
            return Mono.just(List.of());
        }
        int now = unit.today(clock).getYear();
        int first = Math.max(now - MOST_YEARS_HERE + 1, brought.getFirst().period().year());
        return Flux.fromStream(() -> IntStream.rangeClosed(first, now).boxed())
                .map(year -> Cut.whole(unit, new Period(year, Period.Kind.YEAR, 1)))
                .concatMap(figures::forEverybody)
                .concatMap(figure -> Mono.justOrEmpty(here(figure)))
                .collectList()
                .map(here ->
                        Stream.concat(years(brought).stream(), here.stream())
                                .sorted(Comparator.comparing(TrendYear::period))
                                .toList());
    }

    private static Optional<TrendYear> here(Figure figure) {
        return figure.measured()
                .map(index ->
                        new TrendYear(
                                figure.cut().period(),
                                index.ikm(),
                                index.grade(),
                                OptionalLong.of(index.tally().respondents()),
                                false,
                                PastScale.NINE,
                                Exactness.ANSWERS));
    }

    /// Parts of a year are put together where all of them have raw sums on one scale.
    static List<TrendYear> years(List<PastFigure> brought) {
        return brought.stream()
                .collect(groupingBy(figure -> figure.period().year(), TreeMap::new, toList()))
                .values()
                .stream()
                .flatMap(YearTrends::year)
                .map(TrendYear::of)
                .toList();
    }

    private static Stream<PastFigure> year(List<PastFigure> parts) {
        PastFigure first = parts.getFirst();
        boolean fit =
                parts.stream()
                        .allMatch(it -> it.exactness().isExact() && it.scale() == first.scale());
        Period year = new Period(first.period().year(), Period.Kind.YEAR, 1);
        return fit && parts.size() > 1
                ? parts.stream().reduce((a, b) -> a.plus(b, year)).stream()
                : parts.stream();
    }
}
