package id.suaralayanan.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// CSV files to be imported, in a folder of their own, and what was refused of them.
record ImportFiles(Path folder) {
    Path with(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "import", ".csv"), text, UTF_8);
    }

    /// The list of the refused rows of a file.
    static Path rejected(Path file) {
        return file.resolveSibling(file.getFileName() + ".rejected.csv");
    }

    /// Line and reasons of each refused row: `2: unknown unit`.
    static List<String> refusals(Path file) throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var rows = CSVParser.parse(rejected(file), UTF_8, format)) {
            return rows.stream().map(row -> row.get("line") + ": " + row.get("reason")).toList();
        }
    }
}
