package id.suaralayanan.analytics.csv;

/// What a spreadsheet would take for a formula.
public final class Formulas {
    private static final String BEGINNINGS = "=+-@\t\r";
    private static final String PLAIN = "'";

    private Formulas() {}

    public static boolean isOne(String cell) {
        return !cell.isEmpty() && BEGINNINGS.indexOf(cell.charAt(0)) >= 0;
    }

    /// The cell as plain text.
    public static String neutralised(String cell) {
        return isOne(cell) ? PLAIN + cell : cell;
    }

    /// The cell that [#neutralised] was given.
    public static String restored(String cell) {
        return cell.startsWith(PLAIN) && isOne(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
