package id.suaralayanan.portal.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A QR code to be drawn, one unit per module, without a border.
///
/// Few modules scan from farther away and from worse prints. So the strongest correction is taken
/// with which 25 modules are enough (version 2: 20 to 32 bytes, 29 to 47 characters of the small
/// alphabet of capital letters, digits and ` $%*+-./:`); a longer text gets a larger code.
///
/// @param modules along each side: 21, 25, 29, …
/// @param runs black modules, row by row
public record QrCode(int modules, List<Run> runs) {
    /// White modules that scanners need around the code.
    public static final int QUIET = 4;

    private static final int MODULES_WANTED = 25;
    private static final List<ErrorCorrectionLevel> STRONGEST_FIRST =
            List.of(ErrorCorrectionLevel.Q, ErrorCorrectionLevel.M, ErrorCorrectionLevel.L);

    /// @param text at most about 1,000 characters
    public static QrCode of(String text) {
        for (var level : STRONGEST_FIRST) {
            var code = drawn(text, level);
            if (code.modules <= MODULES_WANTED) {
                return code;
            }
        }
        return drawn(text, ErrorCorrectionLevel.M);
    }

    /// With the border: `-4 -4 33 33`.
    public String viewBox() {
        int side = modules + 2 * QUIET;
        return "-%1$d -%1$d %2$d %2$d".formatted(QUIET, side);
    }

    private static QrCode drawn(String text, ErrorCorrectionLevel level) {
        try {
            QRCode code =
                    Encoder.encode(
                            text,
                            level,
                            Map.of(
                                    EncodeHintType.QR_COMPACT,
                                    true,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
            return new QrCode(code.getMatrix().getWidth(), runs(code.getMatrix()));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this text", tooLong);
        }
    }

    /// Black modules beside each other in a row.
    public record Run(int x, int y, int length) {}

    public QrCode {
        runs = List.copyOf(runs);
    }

    /// For `<path d="…">` of an SVG drawing.
    public String path() {
        var path = new StringBuilder();
        for (Run run : runs) {
            path.append('M').append(run.x()).append(' ').append(run.y());
            path.append('h').append(run.length()).append("v1h").append(-run.length()).append('z');
        }
        return path.toString();
    }

    private static List<Run> runs(ByteMatrix matrix) {
        var runs = new ArrayList<Run>();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int start = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    runs.add(new Run(start, y, x - start));
                }
            }
        }
        return runs;
    }
}
