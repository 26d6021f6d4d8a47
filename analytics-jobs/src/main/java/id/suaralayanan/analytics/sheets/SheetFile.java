package id.suaralayanan.analytics.sheets;

import id.suaralayanan.analytics.csv.FilterLineSource;
import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.LineSource;
import id.suaralayanan.analytics.csv.Records;
import id.suaralayanan.analytics.csv.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Opens a file of whatever kind.
public final class SheetFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /// What can be read as often as needed.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    private SheetFile() {}

    /// @throws UnusableFile for what is no table that we know, or is larger inside than the bound
    public static LineSource open(Content content) throws IOException {
        byte[] beginning;
        try (var input = content.open()) {
            beginning = input.readNBytes(ZIP.length);
        }
        if (Arrays.equals(beginning, OLD_EXCEL)) {
            throw UnusableFile.because(
                    "old-excel", "the file is of an old Excel: save it as .xlsx or .csv");
        }
        return Arrays.equals(beginning, ZIP) ? XlsxRows.of(content) : text(content);
    }

    private static LineSource text(Content content) throws IOException {
        return new Began(new Records(TextEncoding.of(content).asUtf8(content.open())));
    }

    /// The records of a text, from the first on.
    private static final class Began extends FilterLineSource {
        private Optional<Line> first;

        private Began(Records records) throws IOException {
            super(records);
            first = records.header();
        }

        @Override
        public Optional<Line> next() throws IOException {
            if (first.isEmpty()) {
                return lines.next();
            }
            var line = first;
            first = Optional.empty();
            return line;
        }
    }
}
