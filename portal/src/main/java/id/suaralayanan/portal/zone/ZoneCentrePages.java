package id.suaralayanan.portal.zone;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.ZoneCriterion;
import id.suaralayanan.analytics.indicators.zone.ZoneStage;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.form.PageNumber;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/pusat/zi`: all units, by what is missing.
@Controller
record ZoneCentrePages(
        ZoneUnits units,
        ZoneRulebook rulebook,
        FiledPerceptions figures,
        Registry registry,
        Clock clock) {
    @GetMapping("/pusat/zi")
    Mono<Rendering> show(
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String tahap,
            @RequestParam(defaultValue = "") String hanya,
            @RequestParam(defaultValue = "") String page) {
        return list(period, type, tahap)
                .flatMap(list -> page(list, choice(hanya), PageNumber.read(page)));
    }

    private Mono<Rendering> page(ZoneList list, String choice, int asked) {
        int found = list.count(choice);
        int pages = Math.max(1, Math.ceilDiv(found, ListQuery.ROWS));
        int at = Math.clamp(asked, 1, pages);
        return rows(list, choice, (at - 1) * ListQuery.ROWS, ListQuery.ROWS)
                .map(rows ->
                        Rendering.view("zone/centre")
                                .modelAttribute("here", "pusat-zi")
                                .modelAttribute("list", list)
                                .modelAttribute("types", registry.types())
                                .modelAttribute("stages", ZoneStage.values())
                                .modelAttribute("choice", choice)
                                .modelAttribute("found", found)
                                .modelAttribute("rows", rows)
                                .modelAttribute("at", at)
                                .modelAttribute("last", pages)
                                .build());
    }

    /// A part of a choice: units of which something is known, then the others.
    private Mono<List<ZoneList.Row>> rows(ZoneList list, String choice, int skipped, int most) {
        List<ZoneList.Row> known = list.of(choice);
        List<ZoneList.Row> here = known.stream().skip(skipped).limit(most).toList();
        int rest = most - here.size();
        if (rest == 0 || !ZoneList.holdsUnknown(choice)) {
            return Mono.just(here);
        }
        return units.unknown(list.period(), list.type(), Math.max(0, skipped - known.size()), rest)
                .map(others ->
                        Stream.concat(
                                        here.stream(),
                                        others.stream()
                                                .map(unit ->
                                                        ZoneList.Row.of(
                                                                unit, list.rules(), list.stage())))
                                .toList());
    }

    @GetMapping("/pusat/zi.csv")
    Mono<ResponseEntity<byte[]>> download(
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String tahap,
            @RequestParam(defaultValue = "") String hanya) {
        return list(period, type, tahap)
                .flatMap(list ->
                        rows(list, choice(hanya), 0, list.count(ZoneList.ALL))
                                .map(rows ->
                                        ListFile.of(
                                                ZoneFile.name(list),
                                                ZoneFile.content(list, rows))));
    }

    private Mono<ZoneList> list(Optional<String> asked, String type, String tahap) {
        Period year = Period.of(Period.Kind.YEAR, CentralTime.today(clock));
        Period period = asked.flatMap(Choice::period).filter(Periods::isReported).orElse(year);
        String known = registry.type(type).isPresent() ? type : "";
        ZoneStage stage =
                tahap.toUpperCase(Locale.ROOT).equals("WBBM") ? ZoneStage.WBBM : ZoneStage.WBK;
        return Mono.zip(
                        figures.periods(0, year),
                        rulebook.of(period),
                        units.of(period, known),
                        units.countUnknown(period, known))
                .map(it ->
                        new ZoneList(
                                period,
                                Periods.with(period, it.getT1()),
                                known,
                                stage,
                                it.getT2(),
                                it.getT3().stream()
                                        .map(unit -> ZoneList.Row.of(unit, it.getT2(), stage))
                                        .toList(),
                                it.getT4()));
    }

    /// Everything for a word that is none of them.
    private static String choice(String asked) {
        boolean known =
                asked.equals(ZoneList.READY)
                        || asked.equals(ZoneList.WAITING)
                        || Stream.of(ZoneCriterion.values())
                                .anyMatch(it -> it.name().equals(asked));
        return known ? asked : ZoneList.ALL;
    }
}
