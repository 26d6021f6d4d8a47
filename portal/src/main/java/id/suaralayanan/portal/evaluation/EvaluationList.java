package id.suaralayanan.portal.evaluation;

import id.suaralayanan.analytics.indicators.evaluation.ServiceIndex;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.units.UnitType;
import id.suaralayanan.portal.web.list.ListPage;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/pusat/pekppp`: how far the evaluation of each unit has come.
@Controller
record EvaluationList(
        EvaluationInstruments instruments,
        EvaluationScores scores,
        Registry registry,
        Clock clock) {
    private static final String PATH = "/pusat/pekppp";
    private static final int YEARS = 5;

    /// @param missing what is not scored; nothing where the index stands
    record Row(Unit unit, Optional<ServiceIndex> index, int missing, boolean begun) {}

    @GetMapping(PATH)
    Mono<Rendering> list(ServerWebExchange exchange) {
        var query = ListQuery.of(exchange, PATH, "tahun", "type");
        int now = CentralTime.today(clock).getYear();
        int year = year(query.filter("tahun"), now);
        String group = group(query.filter("type"));
        List<Unit> fitting = fitting(group, query);
        return page(year, query, fitting)
                .map(page ->
                        Rendering.view("evaluation/list")
                                .modelAttribute("here", "pusat-pekppp")
                                .modelAttribute("year", year)
                                .modelAttribute("type", group)
                                .modelAttribute("types", registry.types())
                                .modelAttribute("years", years(now))
                                .modelAttribute("found", fitting.size())
                                .modelAttribute("list", page)
                                .build());
    }

    /// This year for what is none of the last ones.
    private static int year(String asked, int now) {
        int year = asked.matches("\\d{4}") ? Integer.parseInt(asked) : now;
        return year > now || year <= now - YEARS ? now : year;
    }

    private static List<Integer> years(int now) {
        return IntStream.range(0, YEARS).map(back -> now - back).boxed().toList();
    }

    /// The first one for a code that is none.
    private String group(String asked) {
        return registry.type(asked)
                .or(() -> registry.types().stream().findFirst())
                .map(UnitType::code)
                .orElse("");
    }

    private List<Unit> fitting(String type, ListQuery query) {
        return registry.units()
                .filter(unit -> unit.type().equals(type))
                .filter(unit -> !unit.isClosed(clock))
                .filter(unit -> query.fits(unit.shortName() + ' ' + unit.code()))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    private Mono<ListPage<Row>> page(int year, ListQuery query, List<Unit> fitting) {
        return Mono.zip(
                        instruments.of(year, "A"),
                        instruments.of(year, "B"),
                        scores.all(year).collectMap(it -> it.unit(), it -> it.score()))
                .map(it ->
                        ListPage.cut(
                                query,
                                fitting.stream()
                                        .map(unit ->
                                                row(unit, it.getT3(), it.getT1(), it.getT2()))));
    }

    private static Row row(
            Unit unit,
            Map<Integer, EvaluationScore> scores,
            EvaluationInstrument counters,
            EvaluationInstrument online) {
        var score = scores.getOrDefault(unit.id(), EvaluationScore.none("A", 0));
        var form = (score.form().equals("B") ? online : counters).weighing();
        return new Row(
                unit,
                ServiceIndex.of(form, score.steps(), score.users()),
                ServiceIndex.missingSteps(form, score.steps())
                        + ServiceIndex.missingUsers(form, score.users()),
                score.revision() > 0);
    }
}
