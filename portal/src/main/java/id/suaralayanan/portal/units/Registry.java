package id.suaralayanan.portal.units;

import id.suaralayanan.portal.codes.TypedCode;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Every unit, service and feedback point, in memory: answers at once, also on the hottest path.
///
/// The registry changes a few times a day, so it is read anew only when the database says that it
/// changed ([id.suaralayanan.portal.units.updates.RegistryUpdates]). A database that does not
/// answer leaves what is known.
@Component("registry")
public final class Registry {
    private static final int LOOKS_PER_MINUTE = 6;
    private static final int LONGEST_LINE = 20;

    private final Units units;
    private final UnitWords words;
    private volatile @Nullable Snapshot snapshot;
    private final AtomicInteger turns = new AtomicInteger();
    private int taken;
    private int looks;

    Registry(Units units, UnitWords words) {
        this.units = units;
        this.words = words;
    }

    /// The unit of this code, or the one that had it once.
    public Optional<Unit> unit(String code) {
        var known = snapshot();
        return Optional.ofNullable(known.byCode().get(code))
                .or(() -> Optional.ofNullable(known.formerCodes().get(code)).flatMap(this::unit));
    }

    /// The unit that does its work today: itself, or the last of its heirs.
    public Unit acting(Unit unit) {
        Unit acting = unit;
        for (int step = 0; acting.heir() != null && step < LONGEST_LINE; step++) {
            acting = unit(acting.heir()).orElse(acting);
        }
        return acting;
    }

    /// The unit that does its work today, where that is another one.
    public Optional<Unit> heir(Unit unit) {
        return Optional.of(acting(unit)).filter(acting -> acting.id() != unit.id());
    }

    /// The units that went on in this one directly, by name.
    public List<Unit> predecessors(Unit unit) {
        return snapshot().byHeir().getOrDefault(unit.id(), List.of());
    }

    public Optional<Unit> unit(int id) {
        return Optional.ofNullable(snapshot().byId().get(id));
    }

    /// Where the unit of this code reads its clock; the ministry's zone for a code that nobody has.
    public ZoneId zone(String code) {
        return unit(code).map(Unit::zone).orElse(CentralTime.ZONE);
    }

    /// As [#zone(String)], by the unit's key.
    public ZoneId zone(int id) {
        return unit(id).map(Unit::zone).orElse(CentralTime.ZONE);
    }

    /// @throws ProblemException 404 `unknown-unit`
    public Unit unitOrRefuse(String code) {
        return unit(code)
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "unknown-unit", code));
    }

    /// All services of a unit, closed ones too, by name.
    public List<Service> services(Unit unit) {
        return snapshot().services().getOrDefault(unit.id(), List.of());
    }

    public Optional<Service> service(Unit unit, String code) {
        return services(unit).stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /// @throws ProblemException 404 `unknown-service`
    public Service serviceOrRefuse(Unit unit, String code) {
        return service(unit, code)
                .orElseThrow(() ->
                        ProblemException.of(
                                HttpStatus.NOT_FOUND, "unknown-service", code, unit.code()));
    }

    /// The point behind a QR code; its code may be typed in lower case.
    public Optional<FeedbackPoint> point(String code) {
        return Optional.ofNullable(snapshot().points().get(TypedCode.of(code)));
    }

    /// All points of a unit, closed ones too, by label.
    public List<FeedbackPoint> points(Unit unit) {
        return snapshot().pointsByUnit().getOrDefault(unit.id(), List.of());
    }

    /// The point under which a unit can be rated now, best one where the citizen chooses the
    /// service.
    public Optional<FeedbackPoint> openPoint(Unit unit, Clock clock) {
        var open = points(unit).stream().filter(point -> !point.isClosed(unit, clock)).toList();
        return open.stream()
                .filter(point -> point.service() == null)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    public Stream<Unit> units() {
        return snapshot().units().stream();
    }

    public List<UnitType> types() {
        return snapshot().types();
    }

    public Optional<UnitType> type(String code) {
        return types().stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /// Name of a region that holds units or lies around one that does; else its code.
    public String regionName(String region) {
        return snapshot().regions().getOrDefault(region, region);
    }

    /// The regions one step inside a region that have units, in the order of their codes; those of
    /// the whole country (empty) are its provinces.
    public List<Area> areasIn(String region) {
        return snapshot().areasIn(region);
    }

    /// The units that fit a query, closest first; a page past the last one is empty.
    public Mono<UnitPage> find(UnitQuery query) {
        var sought = words.of(query);
        return units.matches(query, sought)
                .collectList()
                .map(found ->
                        new UnitPage(
                                found.stream()
                                        .flatMap(match -> unit(match.unit()).stream())
                                        .toList(),
                                query.page(),
                                found.isEmpty() ? 0 : found.getFirst().total(),
                                found.isEmpty() ? sought.elsewhere() : Optional.empty()));
    }

    /// The open units closest to somebody, up to a page of them.
    public Mono<List<NearbyUnit>> near(ApproximateLocation here) {
        return units.near(here)
                .flatMapIterable(found ->
                        unit(found.unit())
                                .map(unit ->
                                        new NearbyUnit(
                                                unit, Math.max(1, Math.round(found.kilometres()))))
                                .stream()
                                .toList())
                .collectList();
    }

    /// Reads the registry anew, whether it changed or not.
    public Mono<Void> refresh() {
        return Mono.defer(
                        () -> {
                            int turn = turns.incrementAndGet();
                            return units.version()
                                    .flatMap(this::read)
                                    .doOnNext(read -> take(turn, read));
                        })
                .then();
    }

    /// Another one after each reading: what was made from the registry before may be out of date.
    public Object state() {
        return snapshot();
    }

    public boolean isRead() {
        return snapshot != null;
    }

    /// Has anything changed without a word, as behind a connection pooler that does not pass them?
    /// Names of regions are not watched here, so once a minute everything is read.
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    Mono<Void> look() {
        return Mono.defer(this::lookOnce).onErrorComplete();
    }

    private Mono<Void> lookOnce() {
        Snapshot known = snapshot;
        boolean due = ++looks % LOOKS_PER_MINUTE == 0;
        int turn = turns.incrementAndGet();
        return units.version()
                .filter(version -> due || known == null || !known.version().equals(version))
                .flatMap(this::read)
                .doOnNext(read -> take(turn, read))
                .then();
    }

    /// What was asked for earlier never replaces what was asked for later.
    private synchronized void take(int turn, Snapshot read) {
        if (turn > taken) {
            taken = turn;
            snapshot = read;
        }
    }

    private Mono<Snapshot> read(String version) {
        return Mono.zip(
                        units.all().collectList(),
                        units.formerCodes().collectList(),
                        units.services().collectList(),
                        units.points().collectList(),
                        units.types().collectList(),
                        units.regions().collectList())
                .map(parts ->
                        Snapshot.of(
                                version,
                                parts.getT1(),
                                parts.getT2(),
                                parts.getT3(),
                                parts.getT4(),
                                parts.getT5(),
                                parts.getT6()));
    }

    private Snapshot snapshot() {
        Snapshot known = snapshot;
        if (known == null) {
            throw ProblemException.later(
                    HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Duration.ofSeconds(1));
        }
        return known;
    }
}
