package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class HolidaysIT {
    private static final String HEADER = "date,name,kind,region\n";

    @TempDir private Path folder;

    @AutoClose private final TestJobs jobs = TestJobs.fresh().withDisdukcapil();

    @Test
    void aDecreeMakesAYearKnown() throws IOException {
        var summary = imported(HEADER + decree(2028) + "2028-12-26,Cuti bersama Natal,LEAVE,\n");

        assertThat(summary.get("stored").asLong()).isEqualTo(13);
        assertThat(jobs.text("SELECT provisional FROM calendar_year WHERE year = 2028"))
                .isEqualTo("f");
        assertThat(jobs.text("SELECT count(*) FROM holiday WHERE year = 2028 AND joint_leave"))
                .isEqualTo("1");
    }

    @Test
    void aDecreeReplacesComputedDays() throws IOException {
        imported(HEADER + decree(2027));

        assertThat(jobs.text("SELECT count(*) FROM holiday WHERE year = 2027")).isEqualTo("12");
        assertThat(
                        jobs.text(
                                "SELECT version || ' ' || provisional FROM calendar_year WHERE year = 2027"))
                .isEqualTo("3 false");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        imported(HEADER + decree(2028));
        String before =
                jobs.text("SELECT string_agg(y::text, ' ' ORDER BY year) FROM calendar_year y");

        var again = imported(HEADER + decree(2028));

        assertThat(again.get("alreadyStored").asLong()).isEqualTo(12);
        assertThat(jobs.text("SELECT string_agg(y::text, ' ' ORDER BY year) FROM calendar_year y"))
                .isEqualTo(before);
    }

    @Test
    void aLoneDayCorrectsAKnownYearOnly() throws IOException {
        Path file =
                file(
                        HEADER
                                + "2026-12-25,Hari Natal,NATIONAL,\n2026-12-31,Akhir tahun,LEAVE,\n2028-01-01,Tahun Baru,NATIONAL,\n");

        var summary = imported(file);

        assertThat(summary.get("updated").asLong()).isEqualTo(1);
        assertThat(summary.get("stored").asLong()).isEqualTo(1);
        assertThat(ImportFiles.refusals(file))
                .last()
                .asString()
                .startsWith("4: the year 2028 is not known yet");
    }

    @Test
    void aDayOfARegionIsOffForItsOfficesAlone() throws IOException {
        jobs.sql("INSERT INTO region (code, name) VALUES ('35', 'Jawa Timur')");
        jobs.sql(
                """
                INSERT INTO unit (code, name, short_name, type, region, time_zone)
                VALUES ('35-DINAS', 'Dinas', 'Dinas', 'DISDUKCAPIL-KOTA', '35', 'Asia/Jakarta')
                """);

        imported(HEADER + "2026-12-09,Pemilihan,NATIONAL,64\n2026-12-10,Libur,NATIONAL,\n");

        assertThat(days("64.71-DISDUKCAPIL")).isEqualTo("2026-12-09 2026-12-10");
        assertThat(days("35-DINAS")).isEqualTo("2026-12-10");
    }

    @Test
    void aNewOfficeFollowsTheCalendarOfItsRegion() throws IOException {
        imported(HEADER + "2026-12-09,Pemilihan,NATIONAL,64\n");

        jobs.run(
                "import-units",
                Map.of(
                        "file",
                        file("code,name,type\n64.71-DINAS,Dinas,DISDUKCAPIL-KOTA\n").toString()));

        assertThat(days("64.71-DINAS")).isEqualTo("2026-12-09");
    }

    @Test
    void refusesBadRowsWithEveryReason() throws IOException {
        Path file =
                file(
                        HEADER
                                + "2026-13-01,Salah,NATIONAL,\n25/12/2026,=1+1,HOLIDAY,99\n1999-01-01,,LEAVE,\n");

        var summary = imported(file);

        assertThat(summary.get("rejected").asLong()).isEqualTo(3);
        assertThat(ImportFiles.refusals(file))
                .containsExactly(
                        "2: there is no such date",
                        "3: date is not like 2026-12-25; name looks like a formula; kind is not NATIONAL or LEAVE; unknown region: run import-regions first",
                        "4: the year is not from 2000 to 2200; name must have 1 to 200 characters");
    }

    private static String decree(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> "%d-%02d-03,Hari raya,NATIONAL,%n".formatted(year, month))
                .collect(Collectors.joining());
    }

    /// The days off of a unit in December 2026 before Christmas.
    private String days(String unit) {
        return jobs.text(
                "SELECT coalesce(string_agg(h.day::text, ' ' ORDER BY h.day), '') FROM unit u JOIN holiday h USING (calendar) WHERE u.code = '%s' AND h.day BETWEEN '2026-12-01' AND '2026-12-23'"
                        .formatted(unit));
    }

    private JsonNode imported(String text) throws IOException {
        return imported(file(text));
    }

    private JsonNode imported(Path file) {
        return jobs.run("import-holidays", Map.of("file", file.toString()));
    }

    private Path file(String text) throws IOException {
        return new ImportFiles(folder).with(text);
    }
}
