package id.suaralayanan.portal.zone;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.analytics.indicators.zone.ZoneReadiness;
import id.suaralayanan.analytics.indicators.zone.ZoneRules;
import id.suaralayanan.analytics.indicators.zone.ZoneStage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that the page of one unit shows for a period.
///
/// @param periods to choose from
public record ZoneSheet(
        Period period,
        List<Period> periods,
        ZoneRules rules,
        ZoneUnit unit,
        List<FiledPerception> figures) {
    public List<ZoneReadiness> stages() {
        return Stream.of(ZoneStage.values()).map(stage -> unit.readiness(rules, stage)).toList();
    }

    public Optional<FiledPerception> figure(PerceptionSurvey survey) {
        return figures.stream().filter(figure -> figure.survey() == survey).findFirst();
    }

    public List<PerceptionSurvey> surveys() {
        return List.of(PerceptionSurvey.values());
    }
}
