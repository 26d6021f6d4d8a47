package id.suaralayanan.analytics.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;

/// The lines of a file, none of them longer in memory than the bound. A byte-order mark and
/// carriage returns before line ends are dropped.
final class TextLines implements AutoCloseable {
    /// Bytes of the longest line: nine answers and a comment need a hundredth of it.
    static final int LONGEST = 100_000;

    private static final int SHOWN = 200;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final byte[] block = new byte[1 << 16];
    private final byte[] buffer = new byte[LONGEST];
    private int filled;
    private int at;
    private long number;

    TextLines(InputStream file) throws IOException {
        this.input = file;
        this.filled = input.readNBytes(block, 0, block.length);
        int mark = BYTE_ORDER_MARK.length;
        if (filled >= mark && Arrays.equals(block, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
            at = mark;
        }
    }

    /// A line as it was found; `number` counts from 1.
    ///
    /// @param text its text, or its beginning when there is a fault
    /// @param fault why it cannot be used
    record TextLine(long number, String text, Optional<String> fault) {}

    Optional<TextLine> next() throws IOException {
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        int length = 0;
        while (c >= 0 && c != '\n') {
            if (length < LONGEST) {
                buffer[length] = (byte) c;
            }
            length++;
            c = read();
        }
        return Optional.of(line(length));
    }

    /// The next byte, or -1 at the end.
    private int read() throws IOException {
        if (at == filled) {
            filled = input.readNBytes(block, 0, block.length);
            at = 0;
        }
        return at < filled ? block[at++] & 0xFF : -1;
    }

    private TextLine line(int length) {
        if (length > LONGEST) {
            return faulty("longer than " + LONGEST + " bytes");
        }
        int end = length > 0 && buffer[length - 1] == '\r' ? length - 1 : length;
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, 0, end)).toString();
            return text.indexOf('\0') < 0
                    ? new TextLine(number, text, Optional.empty())
                    : faulty("contains a zero byte");
        } catch (CharacterCodingException _) {
            return faulty("not valid UTF-8");
        }
    }

    private TextLine faulty(String fault) {
        String beginning = new String(buffer, 0, SHOWN, UTF_8).replace("\0", "");
        return new TextLine(number, beginning, Optional.of(fault));
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
