package id.suaralayanan.portal.reports.files;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/// The kinds of files a report is handed out in.
public enum ReportFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MediaType type;

    ReportFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    public MediaType type() {
        return type;
    }

    /// As a file name ends: `pdf`.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFormat> of(String ending) {
        return Stream.of(values()).filter(it -> it.ending().equals(ending)).findFirst();
    }
}
