package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.statistics.Raking;
import id.suaralayanan.analytics.ranking.VariantAnswers.Cell;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The mix of respondents of a whole group by sex and age, given to each of its units.
///
/// Nobody registers who was served by sex and age, so the group's own mix stands in for it: as if
/// all units had been rated by the same kind of people.
record RespondentMix(List<Cell> group) {
    private static final List<String> SEXES = List.of("F", "M", "?");
    private static final List<String> AGES = List.of("-29", "30-49", "50-", "?");
    private static final double POINTS = 25.0 / 9;

    /// An index with the group's mix, and by how much the weights enlarge its variance.
    record Weighted(double index, double designEffect) {}

    /// Kinds of people are added up once: every unit is weighed by the same few sums.
    static RespondentMix of(Collection<List<Cell>> units) {
        Map<List<String>, Long> people = new HashMap<>();
        units.forEach(own ->
                own.forEach(cell ->
                        people.merge(List.of(cell.sex(), cell.age()), cell.sums().n(), Long::sum)));
        return new RespondentMix(
                people.entrySet().stream()
                        .map(kind ->
                                new Cell(
                                        kind.getKey().getFirst(),
                                        kind.getKey().getLast(),
                                        new AnswerSums(kind.getValue(), 0, 0)))
                        .toList());
    }

    /// Empty where no weights give the unit the group's mix.
    Optional<Weighted> weigh(List<Cell> unit) {
        return Raking.fit(
                        table(unit, cell -> cell.sums().n()),
                        margins(unit, SEXES, Cell::sex),
                        margins(unit, AGES, Cell::age))
                .map(Raking::trimmed)
                .map(raking ->
                        new Weighted(
                                raking.mean(table(unit, RespondentMix::mean)),
                                raking.designEffect()));
    }

    private static double mean(Cell cell) {
        return POINTS * cell.sums().sum() / cell.sums().n();
    }

    /// What the unit's respondents add up to with the shares of the group; kinds of people that did
    /// not answer in the unit are left out, and the others stand for them.
    private List<Double> margins(List<Cell> unit, List<String> kinds, Function<Cell, String> kind) {
        double here = sum(unit, _ -> true);
        double known =
                kinds.stream()
                        .filter(name -> sum(unit, cell -> kind.apply(cell).equals(name)) > 0)
                        .mapToDouble(name -> sum(group, cell -> kind.apply(cell).equals(name)))
                        .sum();
        return kinds.stream()
                .map(name ->
                        sum(unit, cell -> kind.apply(cell).equals(name)) == 0
                                ? 0
                                : here * sum(group, cell -> kind.apply(cell).equals(name)) / known)
                .toList();
    }

    private static double sum(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream().filter(which).mapToDouble(cell -> cell.sums().n()).sum();
    }

    private static List<List<Double>> table(List<Cell> unit, ToDoubleFunction<Cell> value) {
        return SEXES.stream()
                .map(sex ->
                        AGES.stream()
                                .map(age ->
                                        unit.stream()
                                                .filter(cell ->
                                                        cell.sex().equals(sex)
                                                                && cell.age().equals(age))
                                                .mapToDouble(value)
                                                .sum())
                                .toList())
                .toList();
    }
}
