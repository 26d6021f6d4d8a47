package id.suaralayanan.portal.inspections;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;
import static id.suaralayanan.portal.database.RowReader.texts;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.integrity.VisitDraw;
import id.suaralayanan.analytics.indicators.integrity.VisitDraw.Candidate;
import io.r2dbc.spi.Readable;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Draws and keeps plans: tables `inspection_plan` and `inspection_unit`. A plan is never changed
/// and never deleted, so that nobody can draw until the outcome pleases.
@Component
final class InspectionPlans {
    private static final int SEED_BYTES = 16;
    private static final int MOST = 200;

    /// No plan has this number.
    static final int DRAWN_BEFORE = 0;

    private static final String DRAW =
            """
            WITH plan AS (
                INSERT INTO inspection_plan (type, period, size, seed, method, reason, drawn_by, drawn_at)
                SELECT :type, :period, :size, :seed, :method, :reason, :officer, :now
                 WHERE take_form(:form, :now)
                RETURNING id),
            units AS (
                INSERT INTO inspection_unit (plan, unit, signs, points, chance, place, drawn)
                SELECT plan.id, l.unit, string_to_array(l.signs, ' '), l.points, l.chance, l.place, l.place <= :size
                  FROM plan, unnest(:units::integer[], :signs::text[], :points::integer[], :chances::float8[])
                             WITH ORDINALITY AS l (unit, signs, points, chance, place)
                RETURNING unit)
            SELECT coalesce(max(id), 0) AS id, count(record_audit(:now, :officer, 'VISITS_DRAWN', 'plan ' || id)) AS seq
              FROM plan
            """;

    private static final String PLANS =
            """
            SELECT p.id, t.name AS type, p.period, p.size, p.seed, p.method, p.reason, o.name AS officer, p.drawn_at
              FROM inspection_plan p
              JOIN unit_type t ON t.code = p.type
              JOIN officer_name o ON o.id = p.drawn_by
            """;

    private final DatabaseClient database;
    private final RiskReader risks;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InspectionPlans(DatabaseClient database, RiskReader risks, Clock clock) {
        this.database = database;
        this.risks = risks;
        this.clock = clock;
    }

    /// The newest first, without their units.
    Flux<InspectionPlan> all() {
        return database.sql(PLANS + " ORDER BY p.id DESC LIMIT :most")
                .bind("most", MOST)
                .map(InspectionPlans::plan)
                .all();
    }

    Mono<InspectionPlan> find(int id) {
        return database.sql(PLANS + " WHERE p.id = :id")
                .bind("id", id)
                .map(InspectionPlans::plan)
                .one()
                .flatMap(plan -> units(id).collectList().map(plan::with));
    }

    /// Draws a plan, once for a form: a lot that could be drawn again would be chosen.
    ///
    /// @return its number, [#DRAWN_BEFORE] for a form sent again; empty where the kind has no
    ///   ranking of the period
    Mono<Integer> draw(UUID form, TypedPlan typed, int officer) {
        Period period = typed.period().orElseThrow();
        return risks.units(typed.type(), period)
                .collectList()
                .filter(units -> !units.isEmpty())
                .flatMap(units -> store(form, typed, period, units, officer));
    }

    /// A unit in the order of the draw.
    private record Placed(RiskyUnit unit, double chance) {}

    private static List<Placed> order(List<RiskyUnit> units, int size, String seed) {
        Map<String, RiskyUnit> byCode =
                units.stream().collect(Collectors.toMap(RiskyUnit::code, Function.identity()));
        List<Candidate> candidates =
                units.stream().map(unit -> new Candidate(unit.code(), unit.points())).toList();
        return VisitDraw.of(candidates, size, seed).stream()
                .map(one ->
                        new Placed(
                                Objects.requireNonNull(byCode.get(one.candidate().code())),
                                one.chance()))
                .toList();
    }

    private String seed() {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    private Mono<Integer> store(
            UUID form, TypedPlan typed, Period period, List<RiskyUnit> units, int officer) {
        String seed = seed();
        List<Placed> order = order(units, typed.number(), seed);
        return database.sql(DRAW)
                .bind("form", form)
                .bind("type", typed.type())
                .bind("period", period.code())
                .bind("size", typed.number())
                .bind("seed", seed)
                .bind("method", VisitDraw.METHOD)
                .bind("reason", typed.reason())
                .bind("officer", officer)
                .bind("now", clock.instant())
                .bind("units", column(order, own -> own.unit().unit(), Integer[]::new))
                .bind("signs", column(order, own -> signs(own.unit()), String[]::new))
                .bind("points", column(order, own -> own.unit().points(), Integer[]::new))
                .bind("chances", column(order, Placed::chance, Double[]::new))
                .map(row -> integer(row, "id"))
                .one();
    }

    private static <T> T[] column(
            List<Placed> order, Function<Placed, T> value, IntFunction<T[]> array) {
        return order.stream().map(value).toArray(array);
    }

    private static String signs(RiskyUnit unit) {
        return unit.signs().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private Flux<PlannedVisit> units(int plan) {
        return database.sql(
                        """
                        SELECT u.code, u.name, r.name AS region, i.signs, i.points, i.chance, i.place, i.drawn
                          FROM inspection_unit i
                          JOIN unit u ON u.id = i.unit
                          JOIN region r ON r.code = u.region
                         WHERE i.plan = :plan
                         ORDER BY i.place
                        """)
                .bind("plan", plan)
                .map(InspectionPlans::visit)
                .all();
    }

    private static PlannedVisit visit(Readable row) {
        return new PlannedVisit(
                text(row, "code"),
                text(row, "name"),
                text(row, "region"),
                texts(row, "signs").stream().map(RiskSign::valueOf).toList(),
                integer(row, "points"),
                Objects.requireNonNull(row.get("chance", Double.class)),
                integer(row, "place"),
                flag(row, "drawn"));
    }

    private static InspectionPlan plan(Readable row) {
        return new InspectionPlan(
                integer(row, "id"),
                text(row, "type"),
                Period.parse(text(row, "period")),
                integer(row, "size"),
                text(row, "seed"),
                text(row, "method"),
                text(row, "reason"),
                text(row, "officer"),
                instant(row, "drawn_at"),
                List.of());
    }
}
