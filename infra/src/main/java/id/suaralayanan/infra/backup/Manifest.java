package id.suaralayanan.infra.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an archive holds, one fact per line, fields separated by tabs.
///
/// @param schema version of the structure it was taken from
/// @param months months of ratings that had a partition, in order
/// @param sequences last number of each sequence
record Manifest(
        String schema,
        Instant taken,
        List<Content> contents,
        List<String> months,
        Map<String, Long> sequences) {
    static final String ENTRY = "MANIFEST";
    private static final String FORMAT = "suara-layanan-backup\t1";

    /// One table's file.
    ///
    /// @param digest SHA-256 of the file, in hexadecimal
    record Content(BackupTable table, long rows, String digest) {}

    String text() {
        var lines = new ArrayList<String>();
        lines.add(FORMAT);
        lines.add("schema\t" + schema);
        lines.add("taken\t" + taken);
        lines.add("months\t" + String.join(",", months));
        for (var content : contents) {
            lines.add(
                    "table\t%s\t%d\t%s\t%s"
                            .formatted(
                                    content.table().name(),
                                    content.rows(),
                                    content.digest(),
                                    String.join(",", content.table().columns())));
        }
        sequences.forEach((name, last) -> lines.add("sequence\t%s\t%d".formatted(name, last)));
        return String.join("\n", lines) + "\n";
    }

    /// Reads what [#text()] has written.
    ///
    /// @throws IllegalArgumentException when it is something else
    static Manifest parse(String text) {
        var lines = text.lines().map(line -> line.split("\t", -1)).toList();
        if (!text.startsWith(FORMAT + "\n")) {
            throw new IllegalArgumentException("not a back-up of this product");
        }
        var contents = new ArrayList<Content>();
        var sequences = new LinkedHashMap<String, Long>();
        var single = new LinkedHashMap<String, String>();
        for (var fields : lines) {
            switch (fields[0]) {
                case "table" -> contents.add(content(fields));
                case "sequence" -> sequences.put(fields[1], Long.parseLong(fields[2]));
                default -> single.put(fields[0], fields[1]);
            }
        }
        return new Manifest(
                single.getOrDefault("schema", ""),
                Instant.parse(single.getOrDefault("taken", "")),
                contents,
                List.of(single.getOrDefault("months", "").split(",")),
                sequences);
    }

    private static Content content(String[] fields) {
        return new Content(
                new BackupTable(fields[1], List.of(fields[4].split(","))),
                Long.parseLong(fields[2]),
                fields[3]);
    }
}
