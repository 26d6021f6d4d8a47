package id.suaralayanan.portal.figures;

import static id.suaralayanan.portal.database.RowReader.day;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.VisitClass;
import id.suaralayanan.portal.database.LongStatements;
import id.suaralayanan.portal.figures.QuarterCube.Part;
import id.suaralayanan.portal.units.Unit;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The public's copy of the counted answers, which moves in steps of ten.
///
/// Figures that moved with every answer would tell that answer to whoever looks before and after
/// it. Everything that is published of an open period comes from here and from nowhere else.
@Component
@EnableConfigurationProperties(StepSettings.class)
final class PublicTallies {
    /// Where a portal begins, every quarter that ever changed is looked at.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final DatabaseClient database;
    private final LongStatements statements;
    private final StepSettings settings;
    private final Clock clock;
    private volatile long seen;

    PublicTallies(
            DatabaseClient database,
            LongStatements statements,
            StepSettings settings,
            Clock clock) {
        this.database = database;
        this.statements = statements;
        this.settings = settings;
        this.clock = clock;
    }

    /// Moves the copy on where enough answers were counted. Every two seconds; costs nothing while
    /// nothing is counted. Several portals may do it at once.
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    Mono<Void> follow() {
        return database.sql("SELECT coalesce(max(changed_in), 0) AS run FROM rating_tally_month")
                .map(row -> number(row, "run"))
                .one()
                .filter(run -> run != seen)
                .flatMap(_ -> advance())
                .onErrorComplete()
                .then();
    }

    Mono<Long> advance() {
        return statements
                .writing(
                        LONGEST,
                        database.sql("SELECT advance_public_tallies(:seen, :step, :now) AS seen")
                                .bind("seen", seen)
                                .bind("step", settings.step())
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .map(row -> number(row, "seen"))
                                .one())
                .doOnNext(now -> seen = now);
    }

    /// What everybody may see of a cut; empty where that is nothing.
    Mono<Tally> shown(Cut cut) {
        return cells(
                        List.of(cut.unit().id()),
                        cut.period(),
                        cut.isWhole() ? Detail.WHOLE : Detail.PARTS)
                .map(cells -> sum(cells, part(cut)))
                .filter(tally -> tally.respondents() > 0);
    }

    /// The same for the whole of several units, by the unit's key.
    Mono<Map<Integer, Tally>> shown(Collection<Integer> units, Period period) {
        Part part = new Part(month(period), null, null);
        return cells(units, period, Detail.WHOLE)
                .map(cells ->
                        cells.stream().collect(groupingBy(Cell::unit)).entrySet().stream()
                                .map(own -> Map.entry(own.getKey(), sum(own.getValue(), part)))
                                .filter(own -> own.getValue().respondents() > 0)
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The parts of a unit's period that may be seen, by service, by channel and by visit codes.
    Mono<Map<Part, Tally>> parts(Unit unit, Period period) {
        return cells(List.of(unit.id()), period, Detail.PARTS)
                .map(cells ->
                        cells.stream()
                                .map(Cell::part)
                                .filter(part -> Objects.equals(part.month(), month(period)))
                                .distinct()
                                .map(part -> Map.entry(part, sum(cells, part)))
                                .filter(own -> own.getValue().respondents() > 0)
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// How the respondents of several units came, by the unit's key.
    Mono<Map<Integer, Mix>> mixes(Collection<Integer> units, Period period) {
        return cells(units, period, Detail.WAYS)
                .map(cells ->
                        cells.stream()
                                .collect(
                                        groupingBy(
                                                Cell::unit,
                                                collectingAndThen(
                                                        toList(), own -> mix(own, period)))));
    }

    private static Mix mix(List<Cell> cells, Period period) {
        var shown = new EnumMap<Channel, Long>(Channel.class);
        for (Channel channel : Channel.values()) {
            long respondents = sum(cells, new Part(month(period), null, channel)).respondents();
            if (respondents > 0) {
                shown.put(channel, respondents);
            }
        }
        var verified = new Part(month(period), null, null, VisitClass.VERIFIED);
        return new Mix(shown, sum(cells, verified).respondents());
    }

    /// The quarters of a unit that may be seen.
    Mono<Map<Period, Tally>> quarters(Unit unit, Period first, Period last) {
        return cells(List.of(unit.id()), first.firstDay(), last, Detail.WHOLE)
                .map(cells ->
                        cells.stream()
                                .filter(cell -> shows(cell.tally()))
                                .collect(
                                        toMap(
                                                cell ->
                                                        Period.of(
                                                                Period.Kind.QUARTER,
                                                                cell.quarter()),
                                                Cell::tally)));
    }

    private static boolean shows(Tally whole) {
        return new QuarterCube(Map.of(Part.WHOLE, whole)).shown(Part.WHOLE).isPresent();
    }

    private static Tally sum(Collection<Cell> cells, Part part) {
        return cells.stream().collect(groupingBy(Cell::quarter)).values().stream()
                .map(PublicTallies::cube)
                .map(cube -> cube.shown(part))
                .flatMap(Optional::stream)
                .collect(Tally.collector());
    }

    private static QuarterCube cube(Collection<Cell> cells) {
        return new QuarterCube(cells.stream().collect(toMap(Cell::part, Cell::tally)));
    }

    private Mono<List<Cell>> cells(Collection<Integer> units, Period period, Detail detail) {
        var first = Period.of(Period.Kind.QUARTER, period.firstDay());
        return cells(units, first.firstDay(), period, detail);
    }

    private Mono<List<Cell>> cells(
            Collection<Integer> units, LocalDate from, Period last, Detail detail) {
        return database.sql(
                        """
                        SELECT unit, quarter, month, service, channel::text AS channel, verified,
                               respondents, complete, total_sum, total_squares, counts
                          FROM told_tally
                         WHERE unit = ANY(:units)
                           AND quarter BETWEEN :from AND :to
                           AND (:parts OR service IS NULL)
                           AND (:parts OR channel IS NULL AND verified IS NULL
                                OR :ways AND (channel IS NULL OR verified IS NULL))
                           AND (:months OR month IS NULL)
                        """)
                .bind("units", units.toArray(Integer[]::new))
                .bind("from", from)
                .bind("to", last.lastDay())
                .bind("parts", detail == Detail.PARTS)
                .bind("ways", detail == Detail.WAYS)
                .bind("months", month(last) != null)
                .map(Cell::of)
                .all()
                .collectList();
    }

    private static Part part(Cut cut) {
        var service = cut.service();
        return new Part(
                month(cut.period()),
                service == null ? null : service.id(),
                cut.channel(),
                cut.visits());
    }

    private static @Nullable Period month(Period period) {
        return period.kind() == Period.Kind.MONTH ? period : null;
    }

    /// How finely the quarters are read; by month where a month is asked for, too.
    private enum Detail {
        WHOLE,
        /// By channel, and by visit codes.
        WAYS,
        PARTS
    }

    private record Cell(int unit, LocalDate quarter, Part part, Tally tally) {
        static Cell of(Readable row) {
            return new Cell(
                    integer(row, "unit"),
                    day(row, "quarter"),
                    TallyRows.part(row),
                    TallyRows.tally(row));
        }
    }
}
