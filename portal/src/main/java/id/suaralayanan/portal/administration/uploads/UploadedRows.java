package id.suaralayanan.portal.administration.uploads;

import static java.util.Comparator.comparing;

import id.suaralayanan.analytics.csv.CsvColumns;
import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.LineSource;
import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.csv.UnusableFile;
import id.suaralayanan.analytics.sheets.SheetFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of a file, judged. Pure: the database is asked afterwards.
///
/// @param good one row for each code, the last one, by code: what a region lies in comes first
/// @param again how many rows were replaced by a later one
/// @param refused every line that cannot be used
record UploadedRows(List<Row> good, int again, List<RefusedLine> refused) {
    private static final int MOST_LINES = 120_000;

    /// A row as the database's `store_…` functions take it.
    record Row(String code, Map<String, Object> fields) {}

    /// @throws UnusableFile when the file as a whole cannot be used
    static UploadedRows of(byte[] content, RowJudge judge) {
        var rows = new LinkedHashMap<String, Row>();
        var refused = new ArrayList<RefusedLine>();
        int lines = 0;
        try (var records = SheetFile.open(() -> new ByteArrayInputStream(content))) {
            var table = new CsvColumns(header(records));
            table.require(judge.needed());
            for (var line = records.next(); line.isPresent(); line = records.next()) {
                if (++lines > MOST_LINES) {
                    throw UnusableFile.because("long", "more than %d lines", MOST_LINES);
                }
                judge(line.get(), table, judge, rows, refused);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var sorted = rows.values().stream().sorted(comparing(Row::code)).toList();
        return new UploadedRows(
                sorted, lines - refused.size() - sorted.size(), List.copyOf(refused));
    }

    private static Line.Row header(LineSource records) throws IOException {
        Line header =
                records.next()
                        .orElseThrow(() -> UnusableFile.because("empty", "the file is empty"));
        if (!(header instanceof Line.Row row)) {
            throw UnusableFile.because("header", "the header row cannot be read");
        }
        return row;
    }

    private static void judge(
            Line line,
            CsvColumns table,
            RowJudge judge,
            Map<String, Row> rows,
            List<RefusedLine> refused) {
        switch (line) {
            case Line.Broken broken -> refused.add(RefusedLine.of(broken));
            case Line.Row row -> {
                var problems = new Problems();
                judge.read(table.cells(row, problems)::get, problems)
                        .ifPresentOrElse(
                                read -> rows.put(read.code(), read),
                                () -> refused.add(RefusedLine.of(row, problems)));
            }
        }
    }

    /// How many lines the file has.
    int lines() {
        return good.size() + again + refused.size();
    }
}
