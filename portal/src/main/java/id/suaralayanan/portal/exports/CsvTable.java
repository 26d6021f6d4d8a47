package id.suaralayanan.portal.exports;

import id.suaralayanan.portal.web.CsvFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Comma-separated, with the rules of [CsvFile].
final class CsvTable implements TableFile {
    private final CsvFile file;

    CsvTable(List<String> columns) {
        file = new CsvFile(columns);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        file.row(cells);
    }

    @Override
    public byte[] taken() {
        return file.taken();
    }

    @Override
    public byte[] end() {
        return file.taken();
    }
}
