package id.suaralayanan.portal.zone;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.dashboard.Choice;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Puts the sheet of a unit together.
@Component
public final class ZoneSheets {
    private final ZoneUnits units;
    private final ZoneRulebook rulebook;
    private final FiledPerceptions figures;
    private final Clock clock;

    ZoneSheets(ZoneUnits units, ZoneRulebook rulebook, FiledPerceptions figures, Clock clock) {
        this.units = units;
        this.rulebook = rulebook;
        this.figures = figures;
        this.clock = clock;
    }

    /// @param asked a period; the running year where it is none, or a month
    public Mono<ZoneSheet> of(Unit unit, Optional<String> asked) {
        Period year = Period.of(Period.Kind.YEAR, unit.today(clock));
        Period period = asked.flatMap(Choice::period).filter(Periods::isReported).orElse(year);
        return Mono.zip(
                        figures.periods(unit.id(), year),
                        rulebook.of(period),
                        units.one(unit.id(), period),
                        figures.of(unit.id(), period))
                .map(it ->
                        new ZoneSheet(
                                period,
                                Periods.with(period, it.getT1()),
                                it.getT2(),
                                it.getT3(),
                                it.getT4()));
    }
}
