package id.suaralayanan.portal.feedback.survey.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A page that is the same for everyone but for one short text of fixed length, compressed once:
/// what stands before and after the text is kept deflated, the text goes between as it is (RFC
/// 1951, a stored block), and only the checksum of RFC 1952 is made for each reader.
///
/// Compressing a survey for each visitor costs more than everything else in serving it.
final class CompressedShell {
    private static final byte[] GZIP = {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, (byte) 255};
    private static final int WINDOW = 32 * 1024;

    private final byte[] before;
    private final byte[] after;
    private final int length;
    private final byte[] deflatedBefore;
    private final byte[] deflatedAfter;

    /// @param length of the text between, in bytes
    CompressedShell(String before, String after, int length) {
        this.before = before.getBytes(StandardCharsets.UTF_8);
        this.after = after.getBytes(StandardCharsets.UTF_8);
        this.length = length;
        deflatedBefore = deflated(this.before, new byte[0], Deflater.SYNC_FLUSH);
        deflatedAfter = deflated(this.after, window(this.before, length), Deflater.NO_FLUSH);
    }

    int length() {
        return length;
    }

    /// The page with its text, ready to be sent as `Content-Encoding: gzip`.
    ///
    /// @param between plain ASCII of [#length]
    byte[] gzip(String between) {
        byte[] text = between.getBytes(StandardCharsets.US_ASCII);
        if (text.length != length) {
            throw new IllegalArgumentException(length + " bytes are expected");
        }
        var checksum = new CRC32();
        checksum.update(before);
        checksum.update(text);
        checksum.update(after);
        var page =
                new ByteArrayOutputStream(
                        deflatedBefore.length + length + deflatedAfter.length + 23);
        page.writeBytes(GZIP);
        page.writeBytes(deflatedBefore);
        page.write(0);
        littleEndian(page, length, 2);
        littleEndian(page, ~length, 2);
        page.writeBytes(text);
        page.writeBytes(deflatedAfter);
        littleEndian(page, (int) checksum.getValue(), 4);
        littleEndian(page, before.length + length + after.length, 4);
        return page.toByteArray();
    }

    /// What the second part may refer back to; zeros stand where the text will be, and no page has
    /// any, so nothing refers to them.
    private static byte[] window(byte[] before, int length) {
        byte[] all = Arrays.copyOf(before, before.length + length);
        return all.length <= WINDOW
                ? all
                : Arrays.copyOfRange(all, all.length - WINDOW, all.length);
    }

    private static byte[] deflated(byte[] text, byte[] window, int flush) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            if (window.length > 0) {
                deflater.setDictionary(window);
            }
            deflater.setInput(text);
            if (flush == Deflater.NO_FLUSH) {
                deflater.finish();
            }
            var deflated = new ByteArrayOutputStream();
            var part = new byte[8192];
            for (int got = deflater.deflate(part, 0, part.length, flush);
                    got > 0;
                    got = deflater.deflate(part, 0, part.length, flush)) {
                deflated.write(part, 0, got);
            }
            return deflated.toByteArray();
        }
    }

    private static void littleEndian(ByteArrayOutputStream page, int number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            page.write(number >>> 8 * i);
        }
    }
}
