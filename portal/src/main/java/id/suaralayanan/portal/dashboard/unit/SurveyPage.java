package id.suaralayanan.portal.dashboard.unit;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.figures.Cut;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Figures;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// The survey of a unit, by period, service and channel: counted at this moment from the answers,
/// so always provisional.
@Controller
record SurveyPage(Figures figures, Registry registry, Clock clock) {
    @GetMapping({UnitInSight.OWN + "/skm", UnitInSight.OVERSEEN_UNIT + "/skm"})
    Mono<Rendering> show(
            UnitInSight at,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> service,
            @RequestParam Optional<String> channel) {
        Unit unit = at.unit();
        return figures.periods(unit.id())
                .flatMap(known -> {
                    Cut cut =
                            new Cut(
                                    unit,
                                    period.flatMap(Choice::period)
                                            .orElseGet(() -> usual(unit, known)),
                                    service.flatMap(it -> registry.service(unit, it)).orElse(null),
                                    channel.flatMap(SurveyPage::channel).orElse(null),
                                    null);
                    return page(known, cut);
                });
    }

    private Period usual(Unit unit, List<Period> known) {
        Period running = Period.of(Period.Kind.QUARTER, unit.today(clock));
        return known.isEmpty() || known.contains(running) ? running : known.getFirst();
    }

    private Mono<Rendering> page(List<Period> known, Cut cut) {
        Cut before =
                new Cut(cut.unit(), cut.period().previous(), cut.service(), cut.channel(), null);
        return Mono.zip(
                        figures.forOfficers(cut),
                        figures.forOfficers(before),
                        figures.parts(cut.unit(), cut.period()))
                .map(it -> {
                    Map<String, Object> model = new HashMap<>(choices(known, cut));
                    model.put("figure", it.getT1());
                    model.put("rows", rows(it.getT1(), it.getT2()));
                    model.put("visits", visits(it.getT3()));
                    return Rendering.view("dashboard/survey").model(model).build();
                });
    }

    private Map<String, Object> choices(List<Period> known, Cut cut) {
        Service service = cut.service();
        Channel channel = cut.channel();
        return Map.of(
                "here",
                "unit-skm",
                "periods",
                Periods.with(cut.period(), known),
                "services",
                registry.services(cut.unit()),
                "channels",
                List.of(Channel.values()),
                "period",
                cut.period(),
                "service",
                service == null ? "" : service.code(),
                "channel",
                channel == null ? "" : channel.name());
    }

    private static List<ElementRow> rows(Figure now, Figure before) {
        return now.respondents() == 0 ? List.of() : ElementRow.of(now.tally(), before.tally());
    }

    /// Told as to everybody, from ten respondents.
    private static List<Figure> visits(List<Figure> parts) {
        return parts.stream()
                .filter(part -> part.cut().visits() != null && part.measured().isPresent())
                .sorted(
                        Comparator.comparing((Figure part) -> String.valueOf(part.cut().visits()))
                                .reversed())
                .toList();
    }

    private static Optional<Channel> channel(String name) {
        return Stream.of(Channel.values()).filter(it -> it.name().equals(name)).findFirst();
    }
}
