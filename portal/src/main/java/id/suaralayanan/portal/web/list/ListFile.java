package id.suaralayanan.portal.web.list;

import id.suaralayanan.portal.web.CsvFile;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A list as a file to take along.
public final class ListFile {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private ListFile() {}

    /// @param name without its ending
    /// @param rows each with a cell for every column
    public static Mono<ResponseEntity<byte[]>> of(
            String name, List<String> columns, Flux<? extends List<?>> rows) {
        return rows.collect(() -> new CsvFile(columns), (file, cells) -> file.row(cells))
                .map(CsvFile::bytes)
                .map(content -> of(name, content));
    }

    public static ResponseEntity<byte[]> of(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".csv\"")
                .body(content);
    }
}
