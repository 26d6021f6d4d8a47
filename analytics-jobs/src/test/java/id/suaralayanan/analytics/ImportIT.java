package id.suaralayanan.analytics;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ImportIT {
    private static final String HEADER = "unit,service,date,channel,u1,u2,u3,u4,u5,u6,u7,u8,u9\n";
    private static final String GOOD =
            "64.71-DISDUKCAPIL,KTP-EL,2026-09-30,WEB,3,4,3,4,3,3,4,1,2\n";
    private static final Map<String, String> SEKADAU =
            Map.of("unit", "64.71-DISDUKCAPIL", "service", "KTP-EL", "date", "2019-06-15");

    @TempDir private Path folder;

    @AutoClose private final TestJobs jobs = TestJobs.fresh().withDisdukcapil();

    @Test
    void theRawAnswersOfSekadauGiveTheirIndex() throws IOException {
        Path raw = Path.of("../../shared/domain/raw_sekadau_2019s1.csv");
        assumeThat(raw).as("the shared folder is not here").isRegularFile();
        Path file = Files.copy(raw, folder.resolve("raw.csv"));

        var imported = ratings(file, SEKADAU);
        jobs.run("tally");
        var figures =
                jobs.run("indicators", Map.of("unit", "64.71-DISDUKCAPIL", "period", "2019-S1"));

        assertThat(imported.get("stored").asLong()).isEqualTo(49);
        assertThat(figures.get("figures").get(0).get("ikm").asString()).isEqualTo("78.74");
        assertThat(figures.get("figures").get(0).get("grade").asString()).isEqualTo("B");
    }

    @Test
    void storesTheSameFileOnce() throws IOException {
        Path file = file(HEADER + GOOD + GOOD + GOOD.replace("WEB", "KIOSK"));
        Path saved =
                file(
                        "\uFEFF"
                                + (HEADER + GOOD.replace("WEB", "KIOSK") + GOOD + GOOD)
                                        .replace(",", ";")
                                        .replace("\n", "\r\n"));

        var first = ratings(file, Map.of());
        var second = ratings(file, Map.of());
        var savedAgain = ratings(saved, Map.of());

        assertThat(first.get("stored").asLong()).isEqualTo(3);
        assertThat(second.get("alreadyStored").asLong()).isEqualTo(3);
        assertThat(savedAgain.get("alreadyStored").asLong()).isEqualTo(3);
        assertThat(jobs.count("rating")).isEqualTo(3);
    }

    @Test
    void storesOnlyTheRowThatWasCorrected() throws IOException {
        Path file = file(HEADER + GOOD + GOOD.replace("3,4,3", "3,5,3"));
        ratings(file, Map.of());

        var corrected = ratings(file(HEADER + GOOD.replace("3,4,3", "3,2,3") + GOOD), Map.of());

        assertThat(corrected.get("stored").asLong()).isEqualTo(1);
        assertThat(corrected.get("alreadyStored").asLong()).isEqualTo(1);
    }

    @Test
    void refusesTheSameFileReadInTheOtherOrder() throws IOException {
        Path file = file(HEADER + GOOD + GOOD.replace("1,2\n", "3,3\n"));
        ratings(file, Map.of());

        var other = ratings(file, Map.of("order", "facilities-first"));

        assertThat(other.get("stored").asLong()).isZero();
        assertThat(other.get("alreadyStored").asLong()).isEqualTo(1);
        assertThat(other.get("rejected").asLong()).isEqualTo(1);
        assertThat(ImportFiles.refusals(file))
                .last()
                .asString()
                .startsWith("2: already stored with other answers");
    }

    @Test
    void facilitiesFirstMeansThatColumnEightIsU9() throws IOException {
        ratings(file(HEADER + GOOD), Map.of("order", "facilities-first"));

        assertThat(jobs.text("SELECT concat(u8, u9) FROM rating")).isEqualTo("21");
    }

    @Test
    void refusesBadRowsByLineWithEveryReason() throws IOException {
        Path file =
                file(
                        HEADER
                                + "64.71-DISDUKCAPIL,KTP-EL,2026-09-30,WEB,5,4,x,4,3.5,3,4,1,0\n"
                                + "64.71-UNKNOWN,KTP-EL,2026-09-30,WEB,3,4,3,4,3,3,4,1,2\n"
                                + "=HYPERLINK(1),KTP-EL,2026-09-30,WEB,3,4,3,4,3,3,4,1,2\n"
                                + "64.71-DISDUKCAPIL,SIM,30/09/2026,FAX,3,4,3,4,3,3,4,1,2\n"
                                + "64.71-DISDUKCAPIL,KTP-EL,2026-11-22,WEB,3,4,3,4,3,3,4,1,2\n"
                                + "64.71-DISDUKCAPIL,KTP-EL,2026-02-30,WEB,3,4,3,4,3,3,4,1,2\n"
                                + "64.71-DISDUKCAPIL,KTP-EL,2026-09-30,WEB,3,4,3\n"
                                + "64.71-DISDUKCAPIL,KTP-EL,2026-09-30,WEB,3,4,3,4,3,3,4,1,\n"
                                + "64.71-DISDUKCAPIL,KTP-EL,2026-09-30,,,,,,,,,,\n"
                                + "x".repeat(10_000_000)
                                + "\n"
                                + GOOD);

        var summary = ratings(file, Map.of());

        assertThat(summary.get("succeeded").asBoolean()).isTrue();
        assertThat(summary.get("read").asLong()).isEqualTo(11);
        assertThat(summary.get("stored").asLong()).isEqualTo(1);
        assertThat(ImportFiles.refusals(file))
                .containsExactly(
                        "2: u1 is not a whole number from 1 to 4; u3 is not a whole number from 1 to 4; u5 is not a whole number from 1 to 4; u9 is not a whole number from 1 to 4",
                        "3: unknown unit",
                        "4: unit looks like a formula; unknown unit",
                        "5: the unit has no such service; channel is not one of [WEB, QR, KIOSK, STAFF, IMPORT]",
                        "6: date is in the future",
                        "7: there is no such date",
                        "8: 7 cells instead of 13",
                        "9: only channel IMPORT may leave elements out",
                        "10: no element is answered",
                        "11: longer than 100000 bytes");
        assertThat(ImportFiles.rejected(file)).content().contains(",'=HYPERLINK(1),");
    }

    @Test
    void refusesAFileWithoutTheNeededColumns() throws IOException {
        var summary = ratings(file("respondent,u1,u2\n1,2,3\n"), Map.of("date", "2026-01-01"));

        assertThat(summary.get("succeeded").asBoolean()).isFalse();
        assertThat(summary.get("error").asString())
                .isEqualTo(
                        "missing columns: u3, u4, u5, u6, u7, u8, u9, unit, service (found: respondent, u1, u2)");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var summary = ratings(folder.resolve("none.csv"), Map.of());

        assertThat(summary.get("error").asString()).endsWith("none.csv is not a file");
    }

    @Test
    void takesATableAsAnOfficeMakesItWithExcel() throws IOException {
        Path file =
                file(
                        """
                        REKAP SKM DISDUKCAPIL;;;;;;;;;;;
                        Semester II, tahun 2026;;;;;;;;;;;
                        No;Tanggal;U1;U2;U3;U4;U5;U6;U7;U8;U9;Saran
                        1;03/09/2026;3,0;4,0;3,0;4,0;3,0;3,0;4,0;3,0;3,0;Cepat, ramah
                        2;4 September 2026;3;3;3;4;3;3;4;3;9;
                        Jumlah;;6;7;6;8;6;6;8;6;12;
                        Rata-rata;;3;3,5;3;4;3;3;4;3;6;
                        """);
        var options = Map.of("unit", "64.71-DISDUKCAPIL", "service", "KTP-EL");

        var summary = ratings(file, options);

        assertThat(summary.get("stored").asLong()).isEqualTo(1);
        assertThat(ImportFiles.rejected(file))
                .content()
                .startsWith("line;reason;No;Tanggal;U1;")
                .contains("\n5;u9 is not a whole number from 1 to 4;2;4 September 2026;3;");
        assertThat(jobs.text("SELECT concat_ws(' ', answered_on, u1, u9) FROM rating"))
                .isEqualTo("2026-09-03 3 3");
        Path list = ImportFiles.rejected(file);
        Files.writeString(list, Files.readString(list).replace(";9;", ";4;"));
        assertThat(ratings(list, options).get("stored").asLong()).isEqualTo(1);
    }

    @Test
    void aDryRunCountsAndStoresNothing() throws IOException {
        Path file = file(HEADER + GOOD + GOOD.replace("WEB", "FAX"));

        var summary = ratings(file, Map.of("dry-run", "true"));

        assertThat(summary.get("storable").asLong()).isEqualTo(1);
        assertThat(summary.get("rejected").asLong()).isEqualTo(1);
        assertThat(jobs.count("rating") + jobs.count("submission_key")).isZero();
    }

    @Test
    void forgetsTheRefusedRowsOfTheLastTime() throws IOException {
        Path file = file(HEADER + GOOD.replace("WEB", "FAX"));
        ratings(file, Map.of());
        Files.writeString(file, HEADER + GOOD);

        ratings(file, Map.of());

        assertThat(ImportFiles.rejected(file)).doesNotExist();
    }

    @Test
    void theListOfRefusedRowsIsWrittenAsTheFileAndCanBeCorrectedThere() throws IOException {
        String header = HEADER.strip().replace(',', ';') + ";comment\r\n";
        String good = GOOD.strip().replace(',', ';');
        String bad = good.replace("WEB", "FAX") + ";\"=lama; dua\njam\"";
        Path file = file("\uFEFF" + header + good + ";\r\n" + bad + "\r\n");
        ratings(file, Map.of());
        Path list = ImportFiles.rejected(file);

        assertThat(list)
                .content()
                .isEqualTo(
                        "line;reason;"
                                + header.replace("\r", "")
                                + "3;channel is not one of [WEB, QR, KIOSK, STAFF, IMPORT];"
                                + bad.replace("=lama", "'=lama")
                                + "\n");
        Files.writeString(list, Files.readString(list).replace("FAX", "WEB"));
        var fromTheList = ratings(list, Map.of());
        Files.writeString(file, Files.readString(file).replace("FAX", "WEB"));
        var fromTheFile = ratings(file, Map.of());

        assertThat(fromTheList.get("stored").asLong()).isEqualTo(1);
        assertThat(fromTheFile.get("alreadyStored").asLong()).isEqualTo(2);
        assertThat(jobs.text("SELECT text FROM rating_comment")).isEqualTo("=lama; dua\njam");
    }

    @Test
    void anImportWithoutAnyGoodRowHasFailed() throws IOException {
        Path file = file(HEADER + GOOD.replace("WEB", "FAX") + GOOD.replace("KTP-EL", "SIM"));

        var summary = ratings(file, Map.of());

        assertThat(summary.get("succeeded").asBoolean()).isFalse();
        assertThat(summary.get("rejected").asLong()).isEqualTo(2);
        assertThat(summary.get("error").asString())
                .isEqualTo(
                        "every row was refused; the reasons are in " + ImportFiles.rejected(file));
    }

    @Test
    void keepsWhatTheRespondentToldAndTheComment() throws IOException {
        ratings(
                file(
                        HEADER.strip()
                                + ",sex,age,education,occupation,disability,comment,key\n"
                                + GOOD.strip()
                                + ",P,34,SLTA,Wiraswasta,ya,\"Cepat, \"\"sekali\"\"\",formulir-17\n"),
                Map.of());

        assertThat(
                        jobs.text(
                                "SELECT concat_ws(' ', sex, age, education, occupation, disability) FROM rating"))
                .isEqualTo("F 34 SMA WIRAUSAHA t");
        assertThat(jobs.text("SELECT text FROM rating_comment JOIN rating USING (key)"))
                .isEqualTo("Cepat, \"sekali\"");
    }

    @Test
    void aKeyUsedTwiceForOtherAnswersIsRefused() throws IOException {
        String keyed = HEADER.strip() + ",key\n";
        Path file =
                file(
                        keyed
                                + GOOD.strip()
                                + ",7\n"
                                + GOOD.strip()
                                + ",7\n"
                                + GOOD.strip().replace("3,4,3", "1,1,1")
                                + ",7\n");

        var summary = ratings(file, Map.of());

        assertThat(summary.get("stored").asLong()).isEqualTo(1);
        assertThat(summary.get("alreadyStored").asLong()).isEqualTo(1);
        assertThat(summary.get("rejected").asLong()).isEqualTo(1);
    }

    @Test
    void anImportThatWasCutOffIsCompletedByTheNext() throws IOException {
        var rows = new StringBuilder(HEADER);
        var random = ThreadLocalRandom.current();
        for (int i = 0; i < 5_000; i++) {
            rows.append("64.71-DISDUKCAPIL,KTP-EL,2026-0")
                    .append(1 + random.nextInt(9))
                    .append("-11,KIOSK");
            random.ints(9, 1, 5).forEach(score -> rows.append(',').append(score));
            rows.append('\n');
        }
        Path file = file(rows.toString());
        // The database goes away in the third chunk, and the process with it.
        jobs.sql(
                """
                CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF (SELECT count(*) FROM rating) >= 3000 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                    RETURN NULL;
                END $$
                """);
        jobs.sql("GRANT EXECUTE ON FUNCTION cut() TO suara_jobs");
        jobs.sql(
                "CREATE TRIGGER cut AFTER INSERT ON submission_key FOR EACH STATEMENT EXECUTE FUNCTION cut()");
        assertThat(ratings(file, Map.of()).get("succeeded").asBoolean()).isFalse();
        jobs.sql("DROP TRIGGER cut ON submission_key");

        var again = ratings(file, Map.of());

        assertThat(again.get("stored").asLong() + again.get("alreadyStored").asLong())
                .isEqualTo(5_000);
        assertThat(again.get("alreadyStored").asLong()).isEqualTo(3_000);
        assertThat(jobs.count("rating")).isEqualTo(5_000);
    }

    @Test
    void takesInRegionsInAnyOrderAndKeepsCodesText() throws IOException {
        jobs.sql("TRUNCATE region CASCADE");
        Path file = file("kode,nama\n01.02,Kota\n01,Provinsi\n1.2,Salah\n05.01.01,Tanpa induk\n");

        var summary = jobs.run("import-regions", Map.of("file", file.toString()));

        assertThat(summary.get("stored").asLong()).isEqualTo(3);
        assertThat(summary.get("rejected").asLong()).isEqualTo(1);
        assertThat(summary.get("withoutParent").asLong()).isEqualTo(1);
        assertThat(jobs.text("SELECT parent FROM region WHERE code = '01.02'")).isEqualTo("01");
    }

    @Test
    void takesInRegionsThatExcelSavedAsUnicodeText() throws IOException {
        Path file =
                Files.write(
                        folder.resolve("wilayah.txt"),
                        "\uFEFFkode\tnama\r\n99\tProvinsi Uji\r\n".getBytes(UTF_16LE));

        var summary = jobs.run("import-regions", Map.of("file", file.toString()));

        assertThat(summary.get("stored").asLong()).isEqualTo(1);
    }

    @Test
    void takesInUnitsAndUpdatesKnownOnes() throws IOException {
        String header = "code,name,type,region,agency,timezone,services,lat,lon\n";
        jobs.run(
                "import-units",
                Map.of(
                        "file",
                        file(header
                                        + "64.71-PUSKESMAS-1,Puskesmas Satu,puskesmas,64.71,Dinas Kesehatan,WITA,UMUM=Poli umum|GIGI=Poli gigi,-1.2654,116.8312\n")
                                .toString()));

        Path second =
                file(
                        header
                                + "64.71-PUSKESMAS-1,Puskesmas Klandasan,,,,,GIGI=Poli gigi dan mulut,,\n"
                                + "64.71-BARU,Baru,,64.71,,,,,\n"
                                + "99.99-BARU,Baru,DINAS,99.99,,,,,\n"
                                + "64.71-BARU,Baru,DINAS,64.72,,Asia/Tokyo,KTP,48.1,\n");
        var summary = jobs.run("import-units", Map.of("file", second.toString()));

        assertThat(summary.get("updated").asLong()).isEqualTo(1);
        assertThat(
                        jobs.text(
                                "SELECT concat_ws(', ', name, type, agency, time_zone, latitude, longitude) FROM unit WHERE code = '64.71-PUSKESMAS-1'"))
                .isEqualTo(
                        "Puskesmas Klandasan, PUSKESMAS, 64.71-DINAS-KESEHATAN, Asia/Makassar, -1.26540, 116.83120");
        assertThat(
                        jobs.text(
                                "SELECT string_agg(s.name, ', ' ORDER BY s.code DESC) FROM service AS s JOIN unit AS u ON u.id = s.unit WHERE u.code = '64.71-PUSKESMAS-1'"))
                .isEqualTo("Poli umum, Poli gigi dan mulut");
        assertThat(ImportFiles.refusals(second))
                .containsExactly(
                        "3: type is missing",
                        "4: unknown region: run import-regions first",
                        "5: region is not the one in the code; timezone is not WIB, WITA, WIT or like Asia/Makassar; lat is not from -11.5 to 6.5 degrees; services are not like KTP-EL=KTP elektronik|KK=Kartu keluarga");
    }

    private JsonNode ratings(Path file, Map<String, String> options) {
        var values = new HashMap<>(options);
        values.put("file", file.toString());
        return jobs.run("import-ratings", values);
    }

    private Path file(String text) throws IOException {
        return new ImportFiles(folder).with(text);
    }
}
