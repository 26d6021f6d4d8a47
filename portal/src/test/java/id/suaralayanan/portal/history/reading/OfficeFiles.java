package id.suaralayanan.portal.history.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Files as offices keep them, each with habits of its own.
public final class OfficeFiles {
    /// Excel under Indonesian Windows: semicolons, `3,0`, titles, totals, signatures; two bad rows.
    public static final String SEMESTER = "rekap-skm-semester-1-2023.csv";

    /// Excel's "Unicode text": UTF-16, tabs, one row for each quarter, rounded means.
    public static final String QUARTERS = "hasil 2022.txt";

    /// An export of LimeSurvey; one respondent went away.
    public static final String LIME = "results-survey471234.csv";

    /// A recap: merged titles, a header over two lines, real days, formulas below.
    public static final String RECAP = "Rekap SKM 2024.xlsx";

    private static final int RESPONDENTS = 20;

    private OfficeFiles() {}

    public static byte[] bytes(String name) {
        return name.equals(RECAP) ? recap() : resource(name);
    }

    private static byte[] resource(String name) {
        try (InputStream file = OfficeFiles.class.getResourceAsStream("/history/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everybody answers 3, but every other one 4 to U4.
    private static byte[] recap() {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.createSheet("Petunjuk")
                    .createRow(0)
                    .createCell(0)
                    .setCellValue("Isi lembar Rekap");
            var sheet = book.createSheet("Rekap");
            sheet.createRow(0).createCell(0).setCellValue("PENGOLAHAN SKM PER RESPONDEN DAN UNSUR");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 10));
            var upper = sheet.createRow(2);
            upper.createCell(0).setCellValue("No. Resp");
            upper.createCell(1).setCellValue("Tanggal");
            upper.createCell(2).setCellValue("Nilai Unsur Pelayanan");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 10));
            var lower = sheet.createRow(3);
            for (int u = 1; u <= 9; u++) {
                lower.createCell(u + 1).setCellValue("U" + u);
            }
            answers(book, sheet);
            totals(sheet);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answers(XSSFWorkbook book, XSSFSheet sheet) {
        var day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        for (int i = 1; i <= RESPONDENTS; i++) {
            var row = sheet.createRow(3 + i);
            row.createCell(0).setCellValue(i);
            var when = row.createCell(1);
            when.setCellValue(LocalDate.of(2024, 2, i));
            when.setCellStyle(day);
            for (int u = 1; u <= 9; u++) {
                int points = u == 4 && i % 2 == 0 ? 4 : 3;
                if (u == 9) {
                    computed(row, u, "3*1", points);
                } else {
                    row.createCell(u + 1).setCellValue(points);
                }
            }
        }
    }

    private static void totals(XSSFSheet sheet) {
        int last = 4 + RESPONDENTS;
        var sums = sheet.createRow(last);
        sums.createCell(0).setCellValue("ΣNilai/Unsur");
        var means = sheet.createRow(last + 1);
        means.createCell(0).setCellValue("NRR/Unsur");
        for (int u = 1; u <= 9; u++) {
            char column = (char) ('B' + u);
            int sum = u == 4 ? 70 : 60;
            computed(sums, u, "SUM(%1$s5:%1$s%2$d)".formatted(column, last), sum);
            computed(
                    means,
                    u,
                    "%s%d/%d".formatted(column, last + 1, RESPONDENTS),
                    (double) sum / RESPONDENTS);
        }
        var note = sheet.createRow(last + 3);
        note.createCell(1).setCellValue("*) IKM unit pelayanan = jumlah NRR tertimbang x 25");
    }

    /// With the value that Excel computed last.
    private static void computed(XSSFRow row, int element, String formula, double value) {
        var cell = row.createCell(element + 1);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }
}
