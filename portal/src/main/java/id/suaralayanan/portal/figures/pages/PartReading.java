package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The figure of one service, one channel, or the answers with or without a visit code.
public record PartReading(String name, Reading reading) {
    /// The services among the parts, the most answered first.
    static List<PartReading> services(List<Figure> parts, Locale language) {
        return of(parts.stream().filter(part -> part.cut().service() != null), language);
    }

    /// The channels among the parts, the most answered first.
    static List<PartReading> channels(List<Figure> parts, Locale language) {
        return of(parts.stream().filter(part -> part.cut().channel() != null), language);
    }

    /// Answers with and without a visit code, as far as they can be shown.
    static List<PartReading> visits(List<Figure> parts, Locale language) {
        return of(parts.stream().filter(part -> part.cut().visits() != null), language);
    }

    private static List<PartReading> of(Stream<Figure> parts, Locale language) {
        return parts.map(part -> of(part, language))
                .filter(part -> part.reading().ikm() != null)
                .sorted(
                        Comparator.comparingLong((PartReading part) -> part.reading().respondents())
                                .reversed()
                                .thenComparing(PartReading::name))
                .toList();
    }

    private static PartReading of(Figure part, Locale language) {
        var service = part.cut().service();
        var channel = part.cut().channel();
        var visits = part.cut().visits();
        if (visits != null) {
            return new PartReading(Bilingual.choose(visits.words(), language), Reading.of(part));
        }
        if (channel != null) {
            return new PartReading(Bilingual.choose(channel.words(), language), Reading.of(part));
        }
        return new PartReading(service == null ? "" : service.name(), Reading.of(part));
    }
}
