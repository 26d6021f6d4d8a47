package id.suaralayanan.analytics.imports.ratings;

import id.suaralayanan.analytics.csv.CsvColumns;
import id.suaralayanan.analytics.csv.Problems;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a respondent told about themself, in the words of the interfaces or of the usual
/// questionnaire.
final class Profile {
    private static final Map<String, String> SEX =
            Map.of(
                    "F",
                    "F",
                    "P",
                    "F",
                    "PEREMPUAN",
                    "F",
                    "WANITA",
                    "F",
                    "M",
                    "M",
                    "L",
                    "M",
                    "LAKI-LAKI",
                    "M",
                    "PRIA",
                    "M");

    private static final Map<String, String> EDUCATION =
            Map.ofEntries(
                    Map.entry("SD", "SD"),
                    Map.entry("SMP", "SMP"),
                    Map.entry("SLTP", "SMP"),
                    Map.entry("SMA", "SMA"),
                    Map.entry("SMK", "SMA"),
                    Map.entry("SLTA", "SMA"),
                    Map.entry("D1-D4", "D1-D4"),
                    Map.entry("D1", "D1-D4"),
                    Map.entry("D2", "D1-D4"),
                    Map.entry("D3", "D1-D4"),
                    Map.entry("D4", "D1-D4"),
                    Map.entry("DIPLOMA", "D1-D4"),
                    Map.entry("S1", "S1"),
                    Map.entry("S2", "S2"),
                    Map.entry("S3", "S2"));

    private static final Map<String, String> OCCUPATION =
            Map.ofEntries(
                    Map.entry("PNS", "PNS"),
                    Map.entry("ASN", "PNS"),
                    Map.entry("TNI-POLRI", "TNI-POLRI"),
                    Map.entry("TNI/POLRI", "TNI-POLRI"),
                    Map.entry("TNI", "TNI-POLRI"),
                    Map.entry("POLRI", "TNI-POLRI"),
                    Map.entry("SWASTA", "SWASTA"),
                    Map.entry("WIRAUSAHA", "WIRAUSAHA"),
                    Map.entry("WIRASWASTA", "WIRAUSAHA"),
                    Map.entry("PELAJAR", "PELAJAR"),
                    Map.entry("MAHASISWA", "PELAJAR"),
                    Map.entry("PELAJAR/MAHASISWA", "PELAJAR"),
                    Map.entry("PETANI", "PETANI"),
                    Map.entry("LAINNYA", "LAINNYA"));

    private static final Map<String, Boolean> DISABILITY =
            Map.of("TRUE", true, "YA", true, "1", true, "FALSE", false, "TIDAK", false, "0", false);

    private Profile() {}

    static RatingRow.Respondent of(CsvColumns.Cells cells, Problems problems) {
        return new RatingRow.Respondent(
                age(cells.get("age"), problems),
                word("sex", cells, SEX, problems),
                word("education", cells, EDUCATION, problems),
                word("occupation", cells, OCCUPATION, problems),
                word("disability", cells, DISABILITY, problems));
    }

    private static @Nullable Integer age(String cell, Problems problems) {
        if (cell.isEmpty()) {
            return null;
        }
        int age = cell.matches("\\d{1,3}") ? Integer.parseInt(cell) : -1;
        if (age < 5 || age > 120) {
            problems.add("age is not a number from 5 to 120");
            return null;
        }
        return age;
    }

    private static <T> @Nullable T word(
            String column, CsvColumns.Cells cells, Map<String, T> known, Problems problems) {
        String cell = cells.get(column);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<T> value =
                Optional.ofNullable(known.get(cell.toUpperCase(Locale.ROOT).replace(' ', '-')));
        if (value.isEmpty()) {
            problems.add(column + " is not one of the known words");
        }
        return value.orElse(null);
    }
}
