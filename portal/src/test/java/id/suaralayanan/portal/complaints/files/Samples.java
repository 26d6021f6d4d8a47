package id.suaralayanan.portal.complaints.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/// Files as citizens and attackers send them.
public final class Samples {
    public static final String CANARY = "KANARI-GPS-1.2345S";

    static {
        System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
    }

    private Samples() {}

    /// Left half red, right half blue.
    public static BufferedImage flag(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    public static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /// A photo of a phone held upright: turned by its EXIF data, which also tell where it was
    /// taken.
    public static byte[] photoWithPlace(int width, int height) {
        return withSegment(encoded(flag(width, height), "jpeg"), exif(6));
    }

    /// Puts a segment right behind the beginning of a JPEG.
    private static byte[] withSegment(byte[] jpeg, byte[] segment) {
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(segment);
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    /// EXIF with an orientation and, as the description of the image, the canary.
    private static byte[] exif(int orientation) {
        byte[] words = (CANARY + "\0").getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + words.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(words.length).putInt(38);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0);
        tiff.putInt(0).put(words);
        var segment = ByteBuffer.allocate(2 + 2 + 6 + tiff.capacity());
        segment.putShort((short) 0xFFE1).putShort((short) (segment.capacity() - 2));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return segment.array();
    }

    /// A few bytes that claim to be a picture of this size.
    public static byte[] pngThatClaims(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        chunk(bytes, "IHDR", header.array());
        chunk(bytes, "IDAT", new byte[] {0x78, (byte) 0x9C, 0x03, 0, 0, 0, 0, 1});
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] content) {
        var body = ByteBuffer.allocate(4 + content.length);
        body.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        var sum = new CRC32();
        sum.update(body.array());
        to.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        to.writeBytes(body.array());
        to.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /// A picture that is a script as well.
    public static byte[] gifThatIsAScript() {
        return "GIF89a/*\u0001\u0000\u0001\u0000*/=1;alert(document.domain)//"
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("muatan.html"));
            zip.write("<script>alert('KANARI-ZIP')</script>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    public static byte[] together(byte[] first, byte[] second) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    /// A PDF with a script that starts by itself, an embedded file and an author.
    public static byte[] pdfWithScript(int pages) {
        try (var document = document(pages)) {
            document.getDocumentInformation().setAuthor("KANARI-PENULIS");
            document.getDocumentInformation().setCreationDate(Calendar.getInstance());
            document.getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert('KANARI-SKRIP')"));
            var file = new PDComplexFileSpecification();
            file.setFile("muatan.exe");
            file.setEmbeddedFile(
                    new PDEmbeddedFile(
                            document,
                            new java.io.ByteArrayInputStream(
                                    "KANARI-LAMPIRAN".getBytes(StandardCharsets.UTF_8))));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(java.util.Map.of("muatan.exe", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            return saved(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static byte[] lockedPdf() {
        try (var document = document(1)) {
            document.protect(
                    new StandardProtectionPolicy("pemilik", "pembaca", new AccessPermission()));
            return saved(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PDDocument document(int pages) throws IOException {
        var document = new PDDocument();
        for (int number = 0; number < pages; number++) {
            var page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 24);
                content.newLineAtOffset(50, 300);
                content.showText("Kuitansi nomor " + (number + 1));
                content.endText();
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }
}
