package id.suaralayanan.analytics.csv;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;

/// Lines that are made from those of another source, whose form they keep and which they close.
public abstract class FilterLineSource implements LineSource {
    protected final LineSource lines;

    protected FilterLineSource(LineSource lines) {
        this.lines = lines;
    }

    @Override
    public final CSVFormat format() {
        return lines.format();
    }

    @Override
    public final void close() throws IOException {
        lines.close();
    }
}
