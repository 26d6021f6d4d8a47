package id.suaralayanan.portal.complaints.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A PDF as it would come out of a printer: each page one picture. Scripts, actions, forms, links,
/// embedded files and metadata stay behind, because none of them is a picture.
final class Paper {
    static final int MOST_PAGES = 20;

    private static final float POINTS = 72;
    private static final float DOTS_PER_INCH = 130;
    private static final double MOST_PIXELS = 4_000_000;
    private static final float QUALITY = 0.8f;
    private static final int DEEPEST = 5;

    private Paper() {}

    static byte[] drawnAnew(byte[] file) throws IOException {
        try (PDDocument given = Loader.loadPDF(file);
                var drawn = new PDDocument()) {
            if (given.getNumberOfPages() > MOST_PAGES) {
                throw new UncleanableFileException(Flaw.TOO_MANY_PAGES);
            }
            if (given.getNumberOfPages() == 0) {
                throw new UncleanableFileException(Flaw.UNREADABLE);
            }
            var printer = new PDFRenderer(given);
            printer.setSubsamplingAllowed(true);
            for (int page = 0; page < given.getNumberOfPages(); page++) {
                draw(given.getPage(page), page, printer, drawn);
            }
            var bytes = new ByteArrayOutputStream();
            drawn.save(bytes);
            return bytes.toByteArray();
        } catch (InvalidPasswordException _) {
            throw new UncleanableFileException(Flaw.LOCKED);
        }
    }

    private static void draw(PDPage given, int number, PDFRenderer printer, PDDocument drawn)
            throws IOException {
        if (given.getResources() != null) {
            refuseWhatWouldBeMissing(given.getResources().getCOSObject(), 0);
        }
        float scale = scale(given.getCropBox());
        BufferedImage picture = printer.renderImage(number, scale, ImageType.RGB);
        float width = picture.getWidth() / scale;
        float height = picture.getHeight() / scale;
        var page = new PDPage(new PDRectangle(width, height));
        drawn.addPage(page);
        try (var content = new PDPageContentStream(drawn, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(drawn, picture, QUALITY), 0, 0, width, height);
        }
    }

    private static float scale(PDRectangle box) {
        double area = (double) box.getWidth() * box.getHeight();
        if (!(area >= 1)) {
            throw new UncleanableFileException(Flaw.UNREADABLE);
        }
        return (float) Math.min(DOTS_PER_INCH / POINTS, Math.sqrt(MOST_PIXELS / area));
    }

    /// Pictures in two rare encodings cannot be drawn here and would silently be blank.
    private static void refuseWhatWouldBeMissing(COSDictionary resources, int depth) {
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth > DEEPEST) {
            return;
        }
        for (COSName name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream object) {
                String filters = String.valueOf(object.getFilters());
                if (filters.contains("JPXDecode") || filters.contains("JBIG2Decode")) {
                    throw new UncleanableFileException(Flaw.UNREADABLE);
                }
                COSDictionary inner = object.getCOSDictionary(COSName.RESOURCES);
                if (inner != null) {
                    refuseWhatWouldBeMissing(inner, depth + 1);
                }
            }
        }
    }
}
