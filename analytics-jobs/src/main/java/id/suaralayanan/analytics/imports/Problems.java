package id.suaralayanan.analytics.imports;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a row, every point of it.
public final class Problems {
    private final List<String> found = new ArrayList<>();

    public void add(String problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// Notes a cell that a spreadsheet would take for a formula.
    public void refuseFormula(String column, String cell) {
        if (Formulas.isOne(cell)) {
            add(column + " looks like a formula");
        }
    }

    @Override
    public String toString() {
        return String.join("; ", found);
    }
}
