package id.suaralayanan.portal.reports.cut;

import com.fasterxml.jackson.annotation.JsonFormat;
import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.portal.plans.ActionStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that a report of the survey (*laporan SKM*) says in figures, as it was at one moment.
///
/// Only what everybody may know goes in: a report is handed around, and two reports of one quarter
/// must not differ by one person's answers.
///
/// @param form how to read it; another form has another number
/// @param formula version of the formula that the index was computed by
/// @param services all that were offered or rated, by code
/// @param trend the period and those before it that have an index, oldest first
/// @param weakestFirst all nine elements by their means
/// @param priorities how many of them are to be improved first
/// @param gaps what was missing when the figures were taken
public record ReportCut(
        String form,
        String formula,
        Office unit,
        Span period,
        Index whole,
        List<ElementFigure> elements,
        List<ServiceFigure> services,
        List<ChannelCount> channels,
        List<TraitCount> traits,
        List<Past> trend,
        List<Element> weakestFirst,
        int priorities,
        List<ReportGap> gaps,
        List<Planned> plan,
        List<Fix> fixes,
        List<Asked> questions) {
    static final String FORM = "laporan-skm/1";

    public ReportCut {
        elements = List.copyOf(elements);
        services = List.copyOf(services);
        channels = List.copyOf(channels);
        traits = List.copyOf(traits);
        trend = List.copyOf(trend);
        weakestFirst = List.copyOf(weakestFirst);
        gaps = List.copyOf(gaps);
        plan = List.copyOf(plan);
        fixes = List.copyOf(fixes);
        questions = List.copyOf(questions);
    }

    /// The unit as it was called.
    public record Office(String code, String name, String type, String region, String timeZone) {}

    public record Span(String code, LocalDate firstDay, LocalDate lastDay, PeriodStatus status) {
        public Period read() {
            return Period.parse(code);
        }
    }

    /// The index of all answers and what it has to be judged by.
    ///
    /// @param low lower end of the 95 % interval
    /// @param population users of the unit in the period, where it is known
    /// @param required respondents that the regulation asks for, where the population is known
    public record Index(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal ikm,
            Grade grade,
            long respondents,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal low,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal high,
            @Nullable Long population,
            @Nullable Long required) {}

    /// @param mean *nilai rata-rata* with four decimals
    /// @param weighted the same times one ninth
    /// @param scores answers of 1, 2, 3 and 4 points
    public record ElementFigure(
            Element element,
            long answers,
            long sum,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal mean,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal weighted,
            List<Long> scores) {
        public ElementFigure {
            scores = List.copyOf(scores);
        }
    }

    /// Without figures where too few people rated the service.
    public record ServiceFigure(
            String code,
            String name,
            @Nullable Long respondents,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal ikm,
            @Nullable Grade grade) {}

    public record ChannelCount(Channel channel, long respondents) {}

    /// How many respondents told this of themselves.
    ///
    /// @param count rounded to fives; absent where it would tell on few people
    public record TraitCount(Trait trait, String value, @Nullable Long count) {}

    public record Past(
            String period,
            long respondents,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal ikm,
            Grade grade) {
        public Period read() {
            return Period.parse(period);
        }
    }

    /// What is to be done (*rencana tindak lanjut*).
    ///
    /// @param owner a function
    /// @param evidence empty until it is done
    public record Planned(
            Element element,
            String action,
            String owner,
            LocalDate due,
            ActionStatus status,
            String evidence) {}

    /// Something that the unit put right in the period.
    public record Fix(LocalDate since, @Nullable Element element, String problem, String change) {}

    /// A question as it was put, with its four answers.
    public record Asked(Element element, String words, List<String> answers) {
        public Asked {
            answers = List.copyOf(answers);
        }
    }

    /// The elements to be improved first, weakest first.
    public List<ElementFigure> weakest() {
        return figures(weakestFirst.stream().limit(priorities));
    }

    /// As many of the best elements, best first.
    public List<ElementFigure> strongest() {
        return figures(weakestFirst.reversed().stream().limit(priorities));
    }

    private List<ElementFigure> figures(Stream<Element> chosen) {
        return chosen.map(element -> elements.get(element.ordinal())).toList();
    }

    public List<TraitCount> of(Trait trait) {
        return traits.stream().filter(count -> count.trait() == trait).toList();
    }

    public boolean isSampleMissed() {
        return gaps.contains(ReportGap.SAMPLE_MISSED);
    }
}
