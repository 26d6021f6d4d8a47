package id.suaralayanan.portal.reports.files;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// How the parts of a text document look, by the names that word processors know: headings make its
/// table of contents.
final class DocxStyles {
    static final String NORMAL = "Normal";
    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String CHAPTER = "Heading1";
    static final String SECTION = "Heading2";
    static final String CAPTION = "Caption";

    private static final String FONT = "Arial";
    private static final BigInteger BULLETS = BigInteger.ONE;

    /// In twentieths of a point, as everything of a page is.
    private static final BigInteger A4_WIDTH = BigInteger.valueOf(11_906);

    private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16_838);
    private static final BigInteger MARGIN = BigInteger.valueOf(1_134);
    private static final BigInteger HALF_A_MARGIN = BigInteger.valueOf(567);

    private DocxStyles() {}

    static void define(XWPFDocument document, Locale language) {
        var styles = document.createStyles();
        styles.setSpellingLanguage(language.getLanguage().equals("en") ? "en-GB" : "id-ID");
        styles.addStyle(style(NORMAL, "Normal", 11, false, -1));
        styles.addStyle(style(TITLE, "Title", 22, true, -1));
        styles.addStyle(style(SUBTITLE, "Subtitle", 15, false, -1));
        styles.addStyle(style(CHAPTER, "heading 1", 16, true, 0));
        styles.addStyle(style(SECTION, "heading 2", 13, true, 1));
        styles.addStyle(style(CAPTION, "caption", 10, true, -1));
        bullets(document);
        paper(document);
    }

    private static void paper(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(A4_WIDTH);
        size.setH(A4_HEIGHT);
        var margins = section.addNewPgMar();
        margins.setTop(MARGIN);
        margins.setRight(MARGIN);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN);
        margins.setHeader(HALF_A_MARGIN);
        margins.setFooter(HALF_A_MARGIN);
        margins.setGutter(BigInteger.ZERO);
    }

    /// The first column is wider than the others.
    static void columns(XWPFTable table, int columns) {
        var grid = table.getCTTbl().addNewTblGrid();
        long text = A4_WIDTH.subtract(MARGIN.shiftLeft(1)).longValueExact();
        long narrow = text / (columns + 1L);
        for (int column = 0; column < columns; column++) {
            grid.addNewGridCol()
                    .setW(
                            BigInteger.valueOf(
                                    column == 0 ? text - narrow * (columns - 1L) : narrow));
        }
    }

    /// @param outline level in the table of contents, from 0; -1 for none
    private static XWPFStyle style(String id, String name, int points, boolean bold, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.setDefault(id.equals(NORMAL));
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        paragraph.addNewSpacing().setAfter(BigInteger.valueOf(120));
        var run = style.addNewRPr();
        run.addNewRFonts().setAscii(FONT);
        run.getRFontsArray(0).setHAnsi(FONT);
        if (bold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(2L * points));
        return new XWPFStyle(style);
    }

    private static void bullets(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BULLETS);
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(360));
        indent.setHanging(BigInteger.valueOf(360));
        var numbering = document.createNumbering();
        numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)), BULLETS);
    }

    /// A new line of a list.
    static XWPFParagraph bullet(XWPFDocument document) {
        var line = document.createParagraph();
        line.setStyle(NORMAL);
        line.setNumID(BULLETS);
        return line;
    }
}
