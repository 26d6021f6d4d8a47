package id.suaralayanan.analytics.imports;

/// A file that is refused whole; the message is one line.
public final class UnusableFile extends RuntimeException {
    UnusableFile(String line) {
        super(line);
    }
}
