package id.suaralayanan.analytics.sheets;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/// How the text of a file is encoded. A file that is not UTF-8 and has no letter in it that is
/// valid UTF-8 was saved by Excel on Windows; one that is UTF-8 in part is broken, and is refused
/// line by line.
record TextEncoding(Charset charset, int markLength) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16;

    static TextEncoding of(SheetFile.Content content) throws IOException {
        try (var input = new BufferedInputStream(content.open(), BLOCK)) {
            input.mark(2);
            int first = input.read();
            int second = input.read();
            if (first == 0xFF && second == 0xFE) {
                return new TextEncoding(UTF_16LE, 2);
            }
            if (first == 0xFE && second == 0xFF) {
                return new TextEncoding(UTF_16BE, 2);
            }
            input.reset();
            return new TextEncoding(isWindows(input) ? WINDOWS : UTF_8, 0);
        }
    }

    private static boolean isWindows(InputStream input) throws IOException {
        boolean isBroken = false;
        int c = input.read();
        while (c >= 0) {
            if (c < 0x80) {
                c = input.read();
                continue;
            }
            int more = following(c);
            c = input.read();
            for (int i = 0; i < more && (c & 0xC0) == 0x80 && c >= 0; i++) {
                c = input.read();
                if (i == more - 1) {
                    return false;
                }
            }
            isBroken = true;
        }
        return isBroken;
    }

    /// How many bytes belong to a letter that begins with this one; none where no letter does.
    private static int following(int c) {
        return c >= 0xC2 && c <= 0xDF
                ? 1
                : c >= 0xE0 && c <= 0xEF ? 2 : c >= 0xF0 && c <= 0xF4 ? 3 : 0;
    }

    InputStream asUtf8(InputStream input) throws IOException {
        if (charset.equals(UTF_8)) {
            return input;
        }
        input.skipNBytes(markLength);
        return new Transcoded(new InputStreamReader(input, charset));
    }

    private static final class Transcoded extends InputStream {
        private final Reader reader;
        private final char[] chars = new char[BLOCK];
        private byte[] bytes = {};
        private int at;

        private Transcoded(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            while (at == bytes.length) {
                int count = reader.read(chars, 0, BLOCK - 1);
                if (count < 0) {
                    return -1;
                }
                if (count > 0 && Character.isHighSurrogate(chars[count - 1])) {
                    int low = reader.read();
                    chars[count] = low < 0 ? '?' : (char) low;
                    count++;
                }
                bytes = new String(chars, 0, count).getBytes(UTF_8);
                at = 0;
            }
            return bytes[at++] & 0xFF;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
