package id.suaralayanan.portal.exports;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;

/// Cuts a file that is being written into pieces of about a megabyte.
final class Pieces {
    private static final int SIZE = 1_000_000;

    private final TableFile table;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private int number;
    private long rows;

    Pieces(TableFile table) {
        this.table = table;
    }

    /// Writes rows; the piece that is full with them, if one is.
    List<ExportQueue.Piece> write(Stream<? extends List<?>> batch) {
        batch.forEach(cells -> {
            table.row(cells);
            rows++;
        });
        waiting.writeBytes(table.taken());
        return waiting.size() < SIZE ? List.of() : List.of(piece());
    }

    /// The last piece.
    ExportQueue.Piece end() {
        waiting.writeBytes(table.end());
        return piece();
    }

    private ExportQueue.Piece piece() {
        var piece = new ExportQueue.Piece(number++, waiting.toByteArray(), rows);
        waiting.reset();
        return piece;
    }
}
