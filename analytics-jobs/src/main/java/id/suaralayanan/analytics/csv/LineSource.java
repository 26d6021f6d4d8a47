package id.suaralayanan.analytics.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/// The lines of a file, one at a time.
public interface LineSource extends AutoCloseable {
    /// The next line that is not blank; empty at the end of the file.
    Optional<Line> next() throws IOException;

    /// The next lines, `most` at the most.
    default List<Line> next(int most) throws IOException {
        var taken = new ArrayList<Line>();
        while (taken.size() < most) {
            Optional<Line> line = next();
            if (line.isEmpty()) {
                break;
            }
            taken.add(line.get());
        }
        return taken;
    }

    /// How a list of refused lines is written, so that it can be read in the same way.
    CSVFormat format();

    @Override
    void close() throws IOException;
}
