package id.suaralayanan.portal.reports.files;

import id.suaralayanan.portal.reports.document.Block;
import id.suaralayanan.portal.reports.document.ReportDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The tables of a report as a workbook: a sheet each, after one with what the cover says. Numbers
/// are numbers; texts are never formulas.
final class XlsxReport {
    private static final String VERSION = "1.0";
    private static final int WIDE = 44;
    private static final int NARROW = 18;

    private XlsxReport() {}

    static byte[] write(ReportDocument report) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Suara Layanan", VERSION)) {
            workbook.properties().setTitle(report.title());
            cover(workbook.newWorksheet("SKM"), report);
            for (Block block : report.blocks()) {
                if (block instanceof Block.Table table) {
                    sheet(workbook.newWorksheet(table.name()), table);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void cover(Worksheet sheet, ReportDocument report) {
        sheet.width(0, WIDE);
        sheet.width(1, WIDE);
        int row = 0;
        for (String line : List.of(report.title(), report.subject(), report.period())) {
            sheet.value(row, 0, line);
            sheet.style(row++, 0).bold().set();
        }
        for (var fact : report.facts().entrySet()) {
            sheet.value(row, 0, fact.getKey());
            sheet.value(row++, 1, fact.getValue());
        }
        var seal = report.seal();
        if (seal != null) {
            sheet.value(row, 0, seal.words());
            sheet.value(row++, 1, seal.address());
            sheet.value(row, 0, "SHA-256");
            sheet.value(row, 1, seal.digest());
        }
    }

    private static void sheet(Worksheet sheet, Block.Table table) {
        sheet.value(0, 0, table.caption());
        sheet.style(0, 0).bold().set();
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.width(column, column == 0 ? WIDE : NARROW);
            sheet.value(1, column, table.columns().get(column));
            sheet.style(1, column).bold().wrapText(true).set();
        }
        int at = 2;
        for (Block.Row row : table.rows()) {
            sheet.value(at, 0, row.heading());
            for (int column = 0; column < row.cells().size(); column++) {
                cell(sheet, at, column + 1, row.cells().get(column));
            }
            at++;
        }
        sheet.freezePane(1, 2);
    }

    private static void cell(Worksheet sheet, int row, int column, Block.Cell cell) {
        if (cell.number() == null) {
            sheet.value(row, column, cell.text());
        } else {
            sheet.value(row, column, cell.number());
            sheet.style(row, column)
                    .format(cell.decimals() == 0 ? "#,##0" : "0." + "0".repeat(cell.decimals()))
                    .set();
        }
    }
}
