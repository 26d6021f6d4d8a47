package id.suaralayanan.analytics.publication;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.perception.ConversionRule;
import id.suaralayanan.analytics.perception.PerceptionTallies;
import id.suaralayanan.analytics.perception.PerceptionTallies.Counted;
import id.suaralayanan.analytics.perception.SurveyedGroup;
import id.suaralayanan.analytics.publication.content.PublishedPerception;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads IPKP and IPAK of a period, by the counts and the rule that the job `perceptions` files its
/// figures with.
record PerceptionInputs(JdbcClient database, Clock clock) {
    /// @param units keys of the units, by their codes
    /// @param instruments keys of the instruments, by their titles
    record Read(
            List<PublishedPerception> indices,
            Map<String, Integer> units,
            Map<String, Integer> instruments) {}

    Read of(Period period) {
        Conversion conversion = ConversionRule.of(database, period);
        List<PublishedPerception.Answers> answers = new ArrayList<>();
        Map<String, Integer> units = new HashMap<>();
        Map<String, Integer> instruments = new HashMap<>();
        new PerceptionTallies(database, clock)
                .of(period)
                .forEach((group, counted) ->
                        counted.forEach(own -> {
                            units.put(own.code(), own.unit());
                            instruments.put(own.title(), own.instrument());
                            answers.add(answers(group, own, conversion));
                        }));
        return new Read(PublishedPerception.of(answers), units, instruments);
    }

    private static PublishedPerception.Answers answers(
            SurveyedGroup group, Counted own, Conversion conversion) {
        return new PublishedPerception.Answers(
                own.code(),
                own.name(),
                group.type(),
                own.region(),
                group.survey(),
                own.title(),
                conversion,
                own.tally());
    }
}
