package id.suaralayanan.portal.reports.files;

import id.suaralayanan.portal.reports.document.Block;
import id.suaralayanan.portal.reports.document.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// A report as a text document, for an office that writes on in it. Its figures can be changed
/// there, which is why each page names where the true ones stand.
final class DocxReport {
    private static final int QR_POINTS = 90;

    private DocxReport() {}

    static byte[] write(ReportDocument report) {
        var file = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            DocxStyles.define(document, report.language());
            document.getProperties().getCoreProperties().setTitle(report.summary());
            document.getProperties().getCoreProperties().setCreator("Suara Layanan");
            cover(document, report);
            report.blocks().forEach(block -> add(document, block));
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText(report.footer());
            document.write(file);
        } catch (IOException | InvalidFormatException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
        return file.toByteArray();
    }

    private static void cover(XWPFDocument document, ReportDocument report)
            throws IOException, InvalidFormatException {
        paragraph(document, DocxStyles.TITLE, report.title());
        paragraph(document, DocxStyles.SUBTITLE, report.subject());
        paragraph(document, DocxStyles.SUBTITLE, report.period());
        for (var fact : report.facts().entrySet()) {
            var line = document.createParagraph();
            var heading = line.createRun();
            heading.setBold(true);
            heading.setText(fact.getKey() + ": ");
            line.createRun().setText(fact.getValue());
        }
        var seal = report.seal();
        if (seal != null) {
            seal(document, seal);
        }
    }

    private static void seal(XWPFDocument document, ReportDocument.Seal seal)
            throws IOException, InvalidFormatException {
        var picture = document.createParagraph().createRun();
        picture.addPicture(
                new ByteArrayInputStream(QrPicture.png(seal.address())),
                PictureType.PNG,
                "qr.png",
                Units.toEMU(QR_POINTS),
                Units.toEMU(QR_POINTS));
        var drawn = picture.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        drawn.setId(1);
        drawn.setDescr(seal.words() + " " + seal.address());
        paragraph(document, DocxStyles.NORMAL, seal.words() + " " + seal.address());
    }

    private static void add(XWPFDocument document, Block block) {
        switch (block) {
            case Block.Heading heading -> heading(document, heading);
            case Block.Paragraph paragraph ->
                    paragraph(document, DocxStyles.NORMAL, paragraph.text());
            case Block.Bullets bullets ->
                    bullets.items()
                            .forEach(item -> DocxStyles.bullet(document).createRun().setText(item));
            case Block.Table table -> table(document, table);
        }
    }

    private static void heading(XWPFDocument document, Block.Heading heading) {
        boolean isChapter = heading.level() == 1;
        var line =
                paragraph(
                        document,
                        isChapter ? DocxStyles.CHAPTER : DocxStyles.SECTION,
                        heading.text());
        line.setPageBreak(isChapter);
        line.setKeepNext(true);
    }

    private static void table(XWPFDocument document, Block.Table table) {
        paragraph(document, DocxStyles.CAPTION, table.caption()).setKeepNext(true);
        XWPFTable drawn = document.createTable(table.rows().size() + 1, table.columns().size());
        drawn.setWidth("100%");
        DocxStyles.columns(drawn, table.columns().size());
        for (int column = 0; column < table.columns().size(); column++) {
            write(drawn.getRow(0).getCell(column), table.columns().get(column), true, false);
        }
        drawn.getRow(0).setRepeatHeader(true);
        for (int at = 0; at < table.rows().size(); at++) {
            var row = table.rows().get(at);
            write(drawn.getRow(at + 1).getCell(0), row.heading(), false, false);
            for (int column = 0; column < row.cells().size(); column++) {
                var cell = row.cells().get(column);
                write(
                        drawn.getRow(at + 1).getCell(column + 1),
                        cell.text(),
                        false,
                        cell.isNumber());
            }
        }
        document.createParagraph();
    }

    private static void write(XWPFTableCell cell, String text, boolean bold, boolean right) {
        var line = cell.getParagraphs().getFirst();
        line.setAlignment(right ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        var run = line.createRun();
        run.setBold(bold);
        run.setText(text);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        var line = document.createParagraph();
        line.setStyle(style);
        line.createRun().setText(text);
        return line;
    }
}
