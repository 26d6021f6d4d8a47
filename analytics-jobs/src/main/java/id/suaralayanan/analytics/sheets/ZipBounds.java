package id.suaralayanan.analytics.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.suaralayanan.analytics.csv.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Unpacks a workbook once, keeping nothing, before anybody reads it: one that grows beyond the
/// bound, or defines entities of its own, is refused. It looks where the reader of workbooks will
/// look, into the archive's own directory.
final class ZipBounds {
    /// Of the file as it is.
    static final int MOST_PACKED = 32 << 20;

    /// Fifty thousand respondents with all columns are a third of it.
    static final long MOST_BYTES = 64L << 20;

    private static final int MOST_FILES = 1_000;
    private static final int BLOCK = 1 << 16;

    private ZipBounds() {}

    /// The whole file, when it keeps to the bounds.
    static byte[] read(InputStream file) throws IOException {
        byte[] content = file.readNBytes(MOST_PACKED + 1);
        if (content.length > MOST_PACKED) {
            throw tooLarge();
        }
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            check(zip);
        } catch (IOException | IllegalArgumentException _) {
            throw broken();
        }
        return content;
    }

    private static void check(ZipFile zip) throws IOException {
        long left = MOST_BYTES;
        int files = 0;
        boolean isWorkbook = false;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            isWorkbook |= entry.getName().equals("xl/workbook.xml");
            try (var input = zip.getInputStream(entry)) {
                left -= unpack(input, left);
            }
            if (++files > MOST_FILES) {
                throw tooLarge();
            }
        }
        if (!isWorkbook) {
            throw broken();
        }
    }

    /// @return how many bytes there are
    private static long unpack(InputStream input, long most) throws IOException {
        var block = new byte[BLOCK];
        int read = input.readNBytes(block, 0, BLOCK);
        if (new String(block, 0, read, ISO_8859_1).contains("<!DOCTYPE")) {
            throw broken();
        }
        long bytes = 0;
        while (read > 0) {
            bytes += read;
            if (bytes > most) {
                throw tooLarge();
            }
            read = input.readNBytes(block, 0, BLOCK);
        }
        return bytes;
    }

    private static UnusableFile broken() {
        return UnusableFile.because("no-workbook", "the file is no workbook that can be read");
    }

    private static UnusableFile tooLarge() {
        return UnusableFile.because(
                "too-large-inside", "the file is larger than %d MB inside", MOST_BYTES >> 20);
    }
}
