package id.suaralayanan.analytics.csv;

import java.io.IOException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/// The lines of a file, one at a time.
public interface LineSource extends AutoCloseable {
    /// The next line that is not blank; empty at the end of the file.
    Optional<Line> next() throws IOException;

    /// How a list of refused lines is written, so that it can be read in the same way.
    CSVFormat format();

    @Override
    void close() throws IOException;
}
