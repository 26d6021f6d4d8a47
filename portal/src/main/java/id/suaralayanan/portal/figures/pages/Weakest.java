package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.portal.figures.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// An element among the two with the lowest means: what a unit should work on first.
public record Weakest(String name, BigDecimal mean) {
    private static final int SHOWN = 2;

    static List<Weakest> of(Figure figure, Locale language) {
        return figure.measured()
                .map(Figure.Measured::tally)
                .map(SatisfactionIndex::of)
                .filter(index -> index instanceof SatisfactionIndex.Measured)
                .map(index -> (SatisfactionIndex.Measured) index)
                .map(index ->
                        index.weakest(SHOWN).stream()
                                .map(element ->
                                        new Weakest(
                                                Bilingual.choose(element.words(), language),
                                                index.tally()
                                                        .element(element)
                                                        .mean()
                                                        .orElseThrow()))
                                .toList())
                .orElse(List.of());
    }
}
