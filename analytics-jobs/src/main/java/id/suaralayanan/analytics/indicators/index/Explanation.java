package id.suaralayanan.analytics.indicators.index;

import id.suaralayanan.analytics.indicators.Words;
import java.util.List;
import java.util.stream.Stream;

/// Where a figure comes from, as a tree that a person can read and a program can keep.
///
/// Each node names its value, says in one sentence how it was made, and lists the inputs it was
/// made of; a leaf is a count. `formulaVersion` changes whenever the same inputs would give another
/// value.
///
/// @param name short name of the figure, e.g. `ikm`, `U1`, `grade`
/// @param value the figure as printed, with a decimal point
public record Explanation(
        String name,
        String value,
        Words sentence,
        List<Explanation> inputs,
        String formulaVersion,
        String source) {
    public Explanation {
        inputs = List.copyOf(inputs);
    }

    /// The same, made of one more input.
    Explanation with(Explanation input) {
        return new Explanation(
                name,
                value,
                sentence,
                Stream.concat(inputs.stream(), Stream.of(input)).toList(),
                formulaVersion,
                source);
    }

    /// Indonesian prints a decimal comma.
    public static String comma(String number) {
        return number.replace('.', ',');
    }
}
