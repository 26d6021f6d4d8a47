package id.suaralayanan.portal.reports.files;

import id.suaralayanan.portal.web.QrCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A QR code as a PNG file, with its white border.
final class QrPicture {
    private static final int SCALE = 6;

    private QrPicture() {}

    static byte[] png(String text) {
        var code = QrCode.of(text);
        int side = SCALE * (code.modules() + 2 * QrCode.QUIET);
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, side, side);
        drawing.setColor(Color.BLACK);
        for (QrCode.Run run : code.runs()) {
            drawing.fillRect(
                    SCALE * (run.x() + QrCode.QUIET),
                    SCALE * (run.y() + QrCode.QUIET),
                    SCALE * run.length(),
                    SCALE);
        }
        drawing.dispose();
        return file(picture);
    }

    private static byte[] file(BufferedImage picture) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
