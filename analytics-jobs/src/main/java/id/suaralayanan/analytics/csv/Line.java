package id.suaralayanan.analytics.csv;

import java.util.List;

/// A record of a file; `number` is the line, from 1, on which it begins.
public sealed interface Line {
    long number();

    /// A record that could be read.
    record Row(long number, List<String> fields) implements Line {}

    /// A record that could not.
    ///
    /// @param beginning as much of it as helps to find it
    record Broken(long number, String reason, String beginning) implements Line {}
}
