package id.suaralayanan.portal.reports.cut;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Element;
import org.junit.jupiter.api.Test;

/// What is kept of a report is one text, and gives the same figures when it is read again.
final class ReportCutTest {
    @Test
    void isOneTextWithMembersByNameAndDecimalsAsTheyArePrinted() {
        String text = FrozenCuts.canonical(SampleCut.figures());

        assertThat(text)
                .startsWith("{\"channels\":[{\"channel\":\"QR\",\"respondents\":250}")
                .contains("\"ikm\":\"82.74\"", "\"mean\":\"3.3450\"", "\"firstDay\":\"2026-07-01\"")
                .doesNotContain(" :", ": ", "\n");
        assertThat(FrozenCuts.canonical(FrozenCuts.read(text))).isEqualTo(text);
        assertThat(FrozenCuts.read(text)).isEqualTo(SampleCut.figures());
    }

    @Test
    void namesTheWeakestAndTheStrongestElementsInOrder() {
        var figures = SampleCut.figures();

        assertThat(figures.weakest())
                .extracting(ReportCut.ElementFigure::element)
                .containsExactly(Element.U3, Element.U8, Element.U9);
        assertThat(figures.strongest())
                .extracting(ReportCut.ElementFigure::element)
                .containsExactly(Element.U4, Element.U7, Element.U6);
    }
}
