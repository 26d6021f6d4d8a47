package id.suaralayanan.portal.exports;

import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;

/// What a file can be opened with.
enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MediaType type;

    ExportFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    MediaType type() {
        return type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    TableFile open(List<String> columns) {
        return switch (this) {
            case CSV -> new CsvTable(columns);
            case XLSX -> new XlsxTable(columns);
        };
    }
}
