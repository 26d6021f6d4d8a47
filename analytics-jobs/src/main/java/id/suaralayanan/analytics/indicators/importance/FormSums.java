package id.suaralayanan.analytics.indicators.importance;

import id.suaralayanan.analytics.indicators.Element;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// What forms add up to; of several groups of forms together it is the sum.
///
/// @param forms complete ones
/// @param total of all nine answers of the complete forms
/// @param squares of those totals
/// @param elements in the official order
public record FormSums(long forms, long total, long squares, List<ElementSums> elements) {
    public static final FormSums NONE =
            new FormSums(
                    0, 0, 0, Collections.nCopies(Element.COUNT, new ElementSums(0, 0, 0, 0, 0)));

    /// One element.
    ///
    /// @param answers also of forms that left others out
    /// @param sum of these answers
    /// @param complete sum of the answers of complete forms
    /// @param squares of the answers of complete forms
    /// @param withTotal the answers of complete forms times their totals
    public record ElementSums(long answers, long sum, long complete, long squares, long withTotal) {
        private ElementSums plus(ElementSums other, int sign) {
            return new ElementSums(
                    answers + sign * other.answers,
                    sum + sign * other.sum,
                    complete + sign * other.complete,
                    squares + sign * other.squares,
                    withTotal + sign * other.withTotal);
        }
    }

    public FormSums {
        elements = List.copyOf(elements);
        if (elements.size() != Element.COUNT) {
            throw new IllegalArgumentException(elements.size() + " elements");
        }
    }

    public FormSums plus(FormSums other) {
        return plus(other, 1);
    }

    public FormSums minus(FormSums other) {
        return plus(other, -1);
    }

    private FormSums plus(FormSums other, int sign) {
        return new FormSums(
                forms + sign * other.forms,
                total + sign * other.total,
                squares + sign * other.squares,
                IntStream.range(0, Element.COUNT)
                        .mapToObj(i -> elements.get(i).plus(other.elements.get(i), sign))
                        .toList());
    }

    /// Of all answers to the element; not a number where there are none.
    double mean(Element element) {
        var own = elements.get(element.ordinal());
        return own.answers == 0 ? Double.NaN : (double) own.sum / own.answers;
    }

    /// Pearson's correlation of an answer with the sum of the other eight of the same form; not a
    /// number where all answered alike.
    double importance(Element element) {
        var own = elements.get(element.ordinal());
        double alone = moment(own.squares, own.complete, own.complete);
        long rest = total - own.complete;
        double others = moment(squares - 2 * own.withTotal + own.squares, rest, rest);
        if (alone <= 0 || others <= 0) {
            return Double.NaN;
        }
        double both = moment(own.withTotal - own.squares, own.complete, rest);
        return Math.clamp(both / Math.sqrt(alone) / Math.sqrt(others), -1, 1);
    }

    /// `n·Σab − Σa·Σb`, without loss.
    private double moment(long product, long a, long b) {
        return BigInteger.valueOf(forms)
                .multiply(BigInteger.valueOf(product))
                .subtract(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                .doubleValue();
    }
}
