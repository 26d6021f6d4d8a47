package id.suaralayanan.portal.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook with a sheet for each million rows: a sheet of a spreadsheet program ends at
/// 1,048,576. Texts are texts, whatever they begin with.
public final class XlsxTable implements TableFile {
    static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final String VERSION = "1.0";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(written, "Suara Layanan", VERSION);
    private final List<String> columns;
    private Worksheet sheet;
    private int row;
    private int sheets;

    public XlsxTable(List<String> columns) {
        this.columns = List.copyOf(columns);
        sheet = begun();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        if (row > ROWS_OF_A_SHEET) {
            finish(sheet);
            sheet = begun();
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // An empty cell.
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    private Worksheet begun() {
        var next = workbook.newWorksheet("Data " + ++sheets);
        for (int column = 0; column < columns.size(); column++) {
            next.inlineString(0, column, columns.get(column));
        }
        row = 1;
        return next;
    }

    @Override
    public byte[] taken() {
        try {
            sheet.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return drained();
    }

    @Override
    public byte[] end() {
        finish(sheet);
        try {
            workbook.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return drained();
    }

    private static void finish(Worksheet sheet) {
        try {
            sheet.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] drained() {
        byte[] content = written.toByteArray();
        written.reset();
        return content;
    }
}
