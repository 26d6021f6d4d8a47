package id.suaralayanan.analytics.indicators.zone;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a unit has reached of a stage, criterion by criterion, and what is missing. Nothing is
/// filled in for what nobody knows.
public record ZoneReadiness(ZoneStage stage, List<Requirement> requirements) {
    public ZoneReadiness {
        requirements = List.copyOf(requirements);
    }

    /// @param reached absent where nothing is known
    public record Requirement(
            ZoneCriterion criterion,
            BigDecimal least,
            Optional<Bounds> reached,
            Attainment attainment) {
        /// How much is missing; 0 where nothing is, or where nobody knows.
        public BigDecimal gap() {
            return reached.map(own -> least.subtract(own.value()).max(BigDecimal.ZERO))
                    .orElse(BigDecimal.ZERO);
        }
    }

    /// What is known of a unit.
    public record Evidence(
            Optional<PerceptionReading> ipkp,
            Optional<PerceptionReading> ipak,
            ZoneAssessment assessment) {
        Optional<PerceptionReading> of(ZoneCriterion survey) {
            return survey == ZoneCriterion.IPAK ? ipak : ipkp;
        }
    }

    public static ZoneReadiness of(ZoneRules rules, ZoneStage stage, Evidence evidence) {
        return of(rules, stage, known(rules, evidence));
    }

    /// By the criteria that stand by themselves, those that are known.
    private static Map<ZoneCriterion, Bounds> known(ZoneRules rules, Evidence evidence) {
        var known = new EnumMap<ZoneCriterion, Bounds>(ZoneCriterion.class);
        evidence.assessment()
                .points()
                .forEach((criterion, points) -> known.put(criterion, Bounds.exact(points)));
        evidence.assessment()
                .wbkHeld()
                .ifPresent(held ->
                        known.put(
                                ZoneCriterion.PREDICATE,
                                Bounds.exact(held ? BigDecimal.ONE : BigDecimal.ZERO)));
        for (var survey : List.of(ZoneCriterion.IPAK, ZoneCriterion.IPKP)) {
            evidence.of(survey)
                    .filter(reading -> reading.respondents() >= rules.leastRespondents())
                    .ifPresent(reading -> known.put(survey, reading.points()));
        }
        return known;
    }

    private static ZoneReadiness of(
            ZoneRules rules, ZoneStage stage, Map<ZoneCriterion, Bounds> known) {
        var least = rules.least().getOrDefault(stage, Map.of());
        var requirements = new ArrayList<Requirement>();
        for (var criterion : ZoneCriterion.values()) {
            var asked = least.get(criterion);
            if (asked != null) {
                requirements.add(requirement(criterion, asked, known));
            }
        }
        return new ZoneReadiness(stage, requirements);
    }

    private static Requirement requirement(
            ZoneCriterion criterion, BigDecimal least, Map<ZoneCriterion, Bounds> known) {
        var parts = criterion.parts().isEmpty() ? List.of(criterion) : criterion.parts();
        var unknown = parts.stream().filter(part -> !known.containsKey(part)).toList();
        if (!unknown.isEmpty()) {
            boolean few = unknown.stream().allMatch(ZoneCriterion::isOfSurvey);
            return new Requirement(
                    criterion,
                    least,
                    Optional.empty(),
                    few ? Attainment.TOO_FEW_ANSWERS : Attainment.NOT_ASSESSED);
        }
        var reached =
                Bounds.sum(
                        parts.stream().map(part -> known.getOrDefault(part, Bounds.ZERO)).toList());
        return new Requirement(criterion, least, Optional.of(reached), attainment(reached, least));
    }

    private static Attainment attainment(Bounds reached, BigDecimal least) {
        if (reached.value().compareTo(least) < 0) {
            return Attainment.NOT_MET;
        }
        return reached.low().compareTo(least) < 0 ? Attainment.MET_NOT_FOR_CERTAIN : Attainment.MET;
    }

    public boolean isReady() {
        return missing().isEmpty();
    }

    /// Whether every criterion is met and none of them by chance.
    public boolean isCertain() {
        return requirements.stream().allMatch(it -> it.attainment() == Attainment.MET);
    }

    /// What is not met or not known.
    public List<Requirement> missing() {
        return requirements.stream().filter(it -> !it.attainment().isMet()).toList();
    }

    /// What alone stands in the way: everything else would be met if this were just reached. A sum
    /// that is too low for want of it does not count as another reason.
    public Optional<ZoneCriterion> onlyMissing() {
        var reasons = missing().stream().filter(it -> it.criterion().parts().isEmpty()).toList();
        if (reasons.isEmpty() && missing().size() == 1) {
            return Optional.of(missing().getFirst().criterion());
        }
        if (reasons.size() != 1) {
            return Optional.empty();
        }
        var reason = reasons.getFirst();
        return requirements.stream().allMatch(it -> holdsWith(it, reason))
                ? Optional.of(reason.criterion())
                : Optional.empty();
    }

    private boolean holdsWith(Requirement requirement, Requirement reason) {
        if (requirement.attainment().isMet() || requirement == reason) {
            return true;
        }
        var parts = requirement.criterion().parts();
        return parts.contains(reason.criterion())
                && value(parts, reason)
                        .map(it -> it.compareTo(requirement.least()) >= 0)
                        .orElse(false);
    }

    /// Of a sum, with the reason just reached.
    private Optional<BigDecimal> value(List<ZoneCriterion> parts, Requirement reason) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var part : parts) {
            var own =
                    part == reason.criterion()
                            ? Optional.of(reason.least())
                            : reached(part).map(Bounds::value);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(own.get());
        }
        return Optional.of(sum);
    }

    private Optional<Bounds> reached(ZoneCriterion criterion) {
        return requirements.stream()
                .filter(it -> it.criterion() == criterion)
                .findFirst()
                .flatMap(Requirement::reached);
    }
}
