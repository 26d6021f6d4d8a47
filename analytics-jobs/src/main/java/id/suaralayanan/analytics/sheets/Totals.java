package id.suaralayanan.analytics.sheets;

import id.suaralayanan.analytics.csv.Line;
import java.util.Set;
import java.util.stream.Stream;

/// The lines below a table that are no answers.
final class Totals {
    private static final Set<String> BEGINNINGS =
            Set.of(
                    "jumlah", "jml", "total", "sum", "rata", "rata2", "rerata", "average", "mean",
                    "nrr", "bobot", "mutu", "kinerja", "indeks", "ikm", "skm", "σ", "sigma");
    private static final Set<String> TWO_WORDS =
            Set.of(
                    "nilai unsur",
                    "nilai per",
                    "nilai rata",
                    "nilai ikm",
                    "nilai skm",
                    "nilai indeks",
                    "nilai nrr",
                    "nilai tertimbang",
                    "nilai interval",
                    "σ nilai",
                    "unsur pelayanan");

    private Totals() {}

    /// Whether the first cell that is not empty begins as totals do.
    static boolean isOne(Line.Row row) {
        String first = row.fields().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        String[] words = Headings.words(first.replace("Σ", "Σ ")).split(" ", 3);
        boolean isNumber = words[0].chars().allMatch(Character::isDigit);
        return !isNumber
                && (BEGINNINGS.contains(words[0])
                        || Stream.of(words).limit(2).count() == 2
                                && TWO_WORDS.contains(words[0] + " " + words[1]));
    }
}
