package id.suaralayanan.analytics.sheets;

import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.LineSource;
import id.suaralayanan.analytics.csv.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// The rows of the sheet of a workbook whose header is understood best. A formula is read as what
/// Excel computed last; a day is read as `2026-11-03`.
final class XlsxRows implements LineSource {
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_SHEETS = 20;
    private static final int LOOKED_AT = 40;

    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;
    private final Iterator<Row> at;

    private XlsxRows(ReadableWorkbook workbook, Stream<Row> rows) {
        this.workbook = workbook;
        this.rows = rows;
        this.at = rows.iterator();
    }

    /// @throws UnusableFile for what is no workbook, or grows too large
    static LineSource of(SheetFile.Content content) throws IOException {
        byte[] bytes;
        try (var input = content.open()) {
            bytes = ZipBounds.read(input);
        }
        try {
            var workbook = workbook(bytes);
            var sheet = best(workbook);
            return new XlsxRows(workbook, sheet.openStream());
        } catch (UnusableFile known) {
            throw known;
        } catch (RuntimeException | IOException _) {
            throw broken();
        }
    }

    /// Programs that write workbooks may leave out the formats of the cells; then a day is a
    /// number.
    private static ReadableWorkbook workbook(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(
                    new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (ExcelReaderException _) {
            return new ReadableWorkbook(
                    new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
        }
    }

    private static UnusableFile broken() {
        return UnusableFile.because("no-workbook", "the file is no workbook that can be read");
    }

    private static Sheet best(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .limit(MOST_SHEETS)
                .max(
                        Comparator.comparingInt(XlsxRows::weight)
                                .thenComparingInt(it -> -it.getIndex()))
                .orElseThrow(XlsxRows::broken);
    }

    private static int weight(Sheet sheet) {
        try (var rows = sheet.openStream()) {
            return SheetTable.weight(rows.limit(LOOKED_AT).map(XlsxRows::line).toList());
        } catch (IOException _) {
            throw broken();
        }
    }

    @Override
    public Optional<Line> next() {
        try {
            while (at.hasNext()) {
                Line.Row row = line(at.next());
                if (!row.fields().stream().allMatch(String::isBlank)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (RuntimeException _) {
            throw broken();
        }
    }

    private static Line.Row line(Row row) {
        int size = Math.min(row.getCellCount(), MOST_COLUMNS);
        List<String> cells = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            cells.add(row.getOptionalCell(i).map(XlsxRows::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return new Line.Row(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell) ? cell.asDate().toString() : number(raw);
        }
        if (cell.getType() == CellType.FORMULA) {
            return number(raw);
        }
        return cell.getText();
    }

    /// A number format with a year or a day in it.
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        return id != null && (id >= 14 && id <= 17 || id == 22)
                || format != null
                        && format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "")
                                .matches("(?i).*[yd].*");
    }

    /// Without the last digits, which are none of the number's.
    private static String number(String raw) {
        try {
            return new BigDecimal(raw)
                    .round(new MathContext(12))
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException _) {
            return raw;
        }
    }

    @Override
    public CSVFormat format() {
        return CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator('\n').get();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
    }
}
