package id.suaralayanan.portal.reports.cut;

import static java.util.Objects.requireNonNull;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.portal.feedback.questions.Question;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.improvements.Improvement;
import id.suaralayanan.portal.plans.PlanSettings;
import id.suaralayanan.portal.plans.PlannedAction;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what was read into the form that is kept and printed.
@Component
record CutComposer(Registry registry, PlanSettings settings, Clock clock) {
    private static final int DECIMALS = 4;

    ReportCut compose(CutReadings read) {
        var services = services(read);
        return new ReportCut(
                ReportCut.FORM,
                SatisfactionIndex.FORMULA,
                office(read.unit()),
                span(read.whole()),
                index(read.whole(), read.index()),
                Stream.of(Element.values()).map(it -> element(read.index(), it)).toList(),
                services,
                channels(read.parts()),
                read.traits(),
                read.trend(),
                read.index().byMean(),
                settings.priorities(),
                gaps(read, services),
                read.plan().stream().map(CutComposer::planned).toList(),
                read.fixed().stream().map(CutComposer::fix).toList(),
                read.instrument().in(Language.INDONESIAN).stream()
                        .map(CutComposer::asked)
                        .toList());
    }

    private ReportCut.Office office(Unit unit) {
        return new ReportCut.Office(
                unit.code(),
                unit.name(),
                unit.type(),
                registry.regionName(unit.region()),
                unit.zone().getId());
    }

    private static ReportCut.Span span(Figure whole) {
        Period period = whole.cut().period();
        return new ReportCut.Span(
                period.code(), period.firstDay(), period.lastDay(), whole.status());
    }

    private static ReportCut.Index index(Figure whole, Figure.Measured index) {
        var ends = index.interval().orElse(null);
        return new ReportCut.Index(
                index.ikm(),
                index.grade(),
                whole.respondents(),
                ends == null ? null : ends.low(),
                ends == null ? null : ends.high(),
                orNull(whole.population()),
                orNull(whole.required()));
    }

    private static ReportCut.ElementFigure element(Figure.Measured index, Element element) {
        ElementTally tally = index.tally().element(element);
        return new ReportCut.ElementFigure(
                element,
                tally.answers(),
                tally.sum(),
                tally.mean().orElseThrow(),
                BigDecimal.valueOf(tally.sum())
                        .divide(
                                BigDecimal.valueOf(Element.COUNT * tally.answers()),
                                DECIMALS,
                                RoundingMode.HALF_UP),
                List.of(tally.c1(), tally.c2(), tally.c3(), tally.c4()));
    }

    /// Those that are offered, and those that were rated though they have closed since.
    private List<ReportCut.ServiceFigure> services(CutReadings read) {
        return registry.services(read.unit()).stream()
                .flatMap(service -> {
                    var part = part(read.parts(), service);
                    return part.isEmpty() && service.isClosed(read.unit(), clock)
                            ? Stream.empty()
                            : Stream.of(service(service, part));
                })
                .sorted(Comparator.comparing(ReportCut.ServiceFigure::code))
                .toList();
    }

    private static Optional<Figure> part(List<Figure> parts, Service service) {
        return parts.stream().filter(part -> service.equals(part.cut().service())).findFirst();
    }

    private static ReportCut.ServiceFigure service(Service service, Optional<Figure> part) {
        var index = part.flatMap(Figure::measured);
        return new ReportCut.ServiceFigure(
                service.code(),
                service.name(),
                part.map(Figure::respondents).orElse(null),
                index.map(Figure.Measured::ikm).orElse(null),
                index.map(Figure.Measured::grade).orElse(null));
    }

    private static List<ReportCut.ChannelCount> channels(List<Figure> parts) {
        return parts.stream()
                .filter(part -> part.cut().channel() != null)
                .map(part ->
                        new ReportCut.ChannelCount(
                                requireNonNull(part.cut().channel()), part.respondents()))
                .sorted(Comparator.comparing(ReportCut.ChannelCount::channel))
                .toList();
    }

    private List<ReportGap> gaps(CutReadings read, List<ReportCut.ServiceFigure> services) {
        Figure whole = read.whole();
        return Stream.of(ReportGap.values())
                .filter(gap ->
                        switch (gap) {
                            case RUNNING -> isRunning(whole);
                            case PROVISIONAL -> whole.status() != PeriodStatus.PUBLISHED;
                            case NO_POPULATION -> whole.population().isEmpty();
                            case SAMPLE_MISSED -> whole.isSampleMissed();
                            case THIN -> whole.isThin();
                            case SERVICE_UNRATED ->
                                    services.stream().anyMatch(it -> it.ikm() == null);
                            case IN_QUESTION -> read.evidence().isDoubtful();
                            case NO_PLAN -> isUnplanned(read);
                            case NOTHING_FIXED -> read.fixed().isEmpty();
                        })
                .toList();
    }

    private boolean isRunning(Figure whole) {
        return !whole.cut().unit().today(clock).isAfter(whole.cut().period().lastDay());
    }

    /// Whether one of the weakest elements has no action that counts.
    private boolean isUnplanned(CutReadings read) {
        return read.index().weakest(settings.priorities()).stream()
                .anyMatch(element -> read.plan().stream().noneMatch(it -> it.element() == element));
    }

    private static ReportCut.Planned planned(PlannedAction action) {
        return new ReportCut.Planned(
                action.element(),
                action.words(),
                action.owner(),
                action.due(),
                action.status(),
                action.evidence());
    }

    private static ReportCut.Fix fix(Improvement note) {
        return new ReportCut.Fix(note.since(), note.element(), note.problem(), note.change());
    }

    private static ReportCut.Asked asked(Question question) {
        return new ReportCut.Asked(question.element(), question.official(), question.answers());
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
