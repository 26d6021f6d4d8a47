package id.suaralayanan.portal.national;

import id.suaralayanan.portal.exports.TableFile;
import id.suaralayanan.portal.exports.XlsxTable;
import id.suaralayanan.portal.web.CsvFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// As what a table is handed out.
enum NationalFormat {
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
    XLSX(
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    JSON(MediaType.APPLICATION_JSON);

    private final MediaType type;

    NationalFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NationalFormat> of(String ending) {
        return Stream.of(values()).filter(own -> own.ending().equals(ending)).findFirst();
    }

    byte[] content(NationalTable table, JsonMapper json) {
        return switch (this) {
            case CSV -> csv(table);
            case XLSX -> xlsx(table);
            case JSON -> json.writeValueAsBytes(document(table));
        };
    }

    private static byte[] csv(NationalTable table) {
        var file = new CsvFile(table.names());
        table.rows().forEach(file::row);
        return file.bytes();
    }

    private static byte[] xlsx(NationalTable table) {
        TableFile file = new XlsxTable(table.names());
        for (List<@Nullable Object> row : table.rows()) {
            file.row(row);
        }
        return file.end();
    }

    /// Decimal figures are texts, as in the rest of the interface.
    private static Map<String, @Nullable Object> document(NationalTable table) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("table", table.data().path());
        if (table.data().isChosen()) {
            document.put("type", table.choice().type());
            document.put("period", table.choice().period().map(Object::toString).orElse(null));
        }
        document.put("at", table.at().toString());
        document.put("columns", table.names());
        document.put("rows", table.objects().stream().map(NationalFormat::spoken).toList());
        return document;
    }

    private static Map<String, @Nullable Object> spoken(Map<String, @Nullable Object> row) {
        var spoken = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((name, value) ->
                spoken.put(
                        name,
                        value == null
                                        || value instanceof Long
                                        || value instanceof Integer
                                        || value instanceof Boolean
                                ? value
                                : value.toString()));
        return spoken;
    }
}
