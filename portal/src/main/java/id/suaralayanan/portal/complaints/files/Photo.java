package id.suaralayanan.portal.complaints.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/// A picture: upright, not larger than needed to read what is on it, and without everything that is
/// not picture (place, time, camera, thumbnail, comments, bytes after the end).
final class Photo {
    /// Pixels that are decoded at all, looked up in the header before.
    static final long MOST_PIXELS = 40_000_000;

    private static final int LONGEST_SIDE = 20_000;
    private static final double WHOLE_PIXELS = 16_000_000;
    private static final int LONGEST_DRAWN = 2_400;
    private static final float QUALITY = 0.85f;
    private static final int EXIF_MARKER = 0xE1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private Photo() {}

    static byte[] drawnAnew(byte[] file, FileKind kind) throws IOException {
        ImageIO.setUseCache(false);
        BufferedImage picture = decoded(file, kind);
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        BufferedImage small =
                longest <= LONGEST_DRAWN
                        ? picture
                        : Thumbnails.of(picture)
                                .size(LONGEST_DRAWN, LONGEST_DRAWN)
                                .asBufferedImage();
        return jpeg(onWhite(ExifFilterUtils.getFilterForOrientation(up(file, kind)).apply(small)));
    }

    /// @throws UncleanableFileException before a pixel is decoded, when there are too many
    private static BufferedImage decoded(byte[] file, FileKind kind) throws IOException {
        ImageReader reader = reader(kind);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw new UncleanableFileException(Flaw.TOO_MANY_PIXELS);
            }
            int step = (int) Math.ceil(Math.sqrt((double) width * height / WHOLE_PIXELS));
            ImageReadParam some = reader.getDefaultReadParam();
            some.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, some);
        } finally {
            reader.dispose();
        }
    }

    /// Which way is up, by the first EXIF segment; as it stands where there is none.
    private static Orientation up(byte[] file, FileKind kind) {
        int at = 2;
        while (kind == FileKind.JPEG && at + 4 < file.length && (file[at] & 0xFF) == 0xFF) {
            int length = (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
            int end = Math.min(file.length, at + 2 + length);
            if ((file[at + 1] & 0xFF) == EXIF_MARKER && isExif(file, at + 4, end)) {
                return up(Arrays.copyOfRange(file, at + 4, end));
            }
            at = end;
        }
        return Orientation.TOP_LEFT;
    }

    private static boolean isExif(byte[] file, int from, int to) {
        return to - from > EXIF.length
                && Arrays.equals(file, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static Orientation up(byte[] exif) {
        try {
            return Objects.requireNonNullElse(
                    ExifUtils.getOrientationFromExif(exif), Orientation.TOP_LEFT);
        } catch (RuntimeException _) {
            return Orientation.TOP_LEFT;
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var canvas =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = canvas.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return canvas;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam fine = writer.getDefaultWriteParam();
            fine.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            fine.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), fine);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageReader reader(FileKind kind) {
        return ImageIO.getImageReadersByFormatName(kind.name()).next();
    }
}
