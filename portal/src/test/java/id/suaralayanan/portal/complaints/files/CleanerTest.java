package id.suaralayanan.portal.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

final class CleanerTest {
    @Test
    void turnsAPhotoUprightAndForgetsWhereItWasTaken() throws IOException {
        byte[] photo = Samples.photoWithPlace(400, 200);

        byte[] clean = Cleaner.clean(photo);
        BufferedImage picture = read(clean);

        assertThat(text(photo)).contains(Samples.CANARY, "Exif");
        assertThat(text(clean)).doesNotContain(Samples.CANARY, "Exif");
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(isNear(picture.getRGB(100, 20), Color.RED)).isTrue();
        assertThat(isNear(picture.getRGB(100, 380), Color.BLUE)).isTrue();
    }

    @Test
    void makesALargePictureNoLargerThanNeeded() throws IOException {
        BufferedImage picture =
                read(Cleaner.clean(Samples.encoded(Samples.flag(6_000, 3_000), "png")));

        assertThat(picture.getWidth()).isEqualTo(2_400);
        assertThat(picture.getHeight()).isEqualTo(1_200);
    }

    @Test
    void putsATransparentPictureOnWhite() throws IOException {
        var glass = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);

        BufferedImage picture = read(Cleaner.clean(Samples.encoded(glass, "png")));

        assertThat(isNear(picture.getRGB(10, 10), Color.WHITE)).isTrue();
    }

    @Test
    void refusesABombBeforeAPixelIsDecoded() {
        byte[] bomb = Samples.pngThatClaims(50_000, 50_000);

        assertThat(bomb.length).isLessThan(100);
        assertFlaw(bomb, Flaw.TOO_MANY_PIXELS);
        assertFlaw(Samples.pngThatClaims(30_000, 2), Flaw.TOO_MANY_PIXELS);
    }

    @Test
    void leavesBehindWhatFollowsThePicture() throws IOException {
        byte[] both =
                Samples.together(Samples.encoded(Samples.flag(40, 40), "jpeg"), Samples.zip());

        assertThat(text(both)).contains("muatan.html");
        assertThat(text(Cleaner.clean(both))).doesNotContain("muatan.html", "PK\u0003\u0004");
    }

    @Test
    void refusesWhatIsNoPictureByItsContent() {
        assertFlaw(Samples.gifThatIsAScript(), Flaw.UNKNOWN_KIND);
        assertFlaw(Samples.zip(), Flaw.UNKNOWN_KIND);
        assertFlaw("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), Flaw.UNKNOWN_KIND);
        assertFlaw(new byte[0], Flaw.UNKNOWN_KIND);
        assertFlaw(Samples.together(Samples.zip(), Samples.pdfWithScript(1)), Flaw.UNKNOWN_KIND);
    }

    @Test
    void printsAPdfAndLeavesItsScriptsFilesAndAuthorBehind() throws IOException {
        byte[] paper = Samples.together(Samples.pdfWithScript(2), Samples.zip());

        byte[] clean = Cleaner.clean(paper);

        assertThat(text(paper)).contains("KANARI-SKRIP", "muatan.exe", "KANARI-PENULIS", "PK");
        assertThat(text(clean))
                .doesNotContain("KANARI", "JavaScript", "muatan", "EmbeddedFile", "OpenAction");
        try (var document = Loader.loadPDF(clean)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentCatalog().getCOSObject().keySet())
                    .containsExactlyInAnyOrder(COSName.TYPE, COSName.PAGES, COSName.VERSION);
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            int[] pixels =
                    page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            assertThat(Arrays.stream(pixels).anyMatch(pixel -> isNear(pixel, Color.BLACK)))
                    .as("the writing is still there")
                    .isTrue();
        }
    }

    @Test
    void saysWhyAPaperIsNotTaken() {
        assertFlaw(Samples.pdfWithScript(21), Flaw.TOO_MANY_PAGES);
        assertFlaw(Samples.lockedPdf(), Flaw.LOCKED);
    }

    @Test
    void doesNotReadADamagedFile() {
        byte[] photo = Samples.encoded(Samples.flag(100, 100), "png");

        assertThatThrownBy(() -> Cleaner.clean(Arrays.copyOf(photo, 40)))
                .isInstanceOfAny(IOException.class, RuntimeException.class);
        assertThatThrownBy(
                        () -> Cleaner.clean("%PDF-1.7 nonsense".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfAny(IOException.class, RuntimeException.class);
    }

    private static void assertFlaw(byte[] file, Flaw flaw) {
        assertThatThrownBy(() -> Cleaner.clean(file))
                .isInstanceOfSatisfying(
                        UncleanableFileException.class,
                        unfit -> assertThat(unfit.flaw()).isEqualTo(flaw));
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        assertThat(FileKind.of(jpeg)).contains(FileKind.JPEG);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static boolean isNear(int pixel, Color colour) {
        var seen = new Color(pixel);
        return Math.abs(seen.getRed() - colour.getRed()) < 60
                && Math.abs(seen.getGreen() - colour.getGreen()) < 60
                && Math.abs(seen.getBlue() - colour.getBlue()) < 60;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
