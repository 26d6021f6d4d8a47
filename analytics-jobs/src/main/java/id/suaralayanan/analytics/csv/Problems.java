package id.suaralayanan.analytics.csv;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a row, every point of it.
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(String text) {
        found.add(new Problem("", "", text, List.of()));
    }

    /// @param code short name of the rule, e.g. `zone`
    /// @param text pattern of [String#format] for the values
    public void add(String column, String code, String text, Object... values) {
        found.add(new Problem(column, code, text.formatted(values), List.of(values)));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /// Notes a cell that a spreadsheet would take for a formula.
    public void refuseFormula(String column, String cell) {
        if (Formulas.isOne(cell)) {
            add(column, "formula", "%s looks like a formula", column);
        }
    }

    @Override
    public String toString() {
        return found.stream().map(Problem::text).collect(joining("; "));
    }
}
