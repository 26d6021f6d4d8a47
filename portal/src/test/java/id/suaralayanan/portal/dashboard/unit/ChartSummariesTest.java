package id.suaralayanan.portal.dashboard.unit;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.portal.figures.PeriodsOfTest;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.Numbers;
import id.suaralayanan.portal.web.TestMessages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ChartSummariesTest {
    private static final Messages WORDS = TestMessages.of("dashboard", "figures");
    private static final ChartSummaries SUMMARIES =
            new ChartSummaries(WORDS, new Numbers(), PeriodsOfTest.of(WORDS));

    @Test
    void namesTheElementThatIsMostOftenGivenALowScoreOnlyWhereThereIsOne() {
        assertThat(of(0, 0)).isEqualTo("Tidak ada jawaban 1 atau 2.");
        assertThat(of(2, 2)).isEqualTo("Semua unsur sama sering dinilai 1 atau 2: 20% jawaban.");
        assertThat(of(1, 3))
                .isEqualTo("Waktu Penyelesaian paling sering dinilai 1 atau 2: 30% jawaban.");
        assertThat(SUMMARIES.elements(List.of(), Language.INDONESIAN))
                .isEqualTo("Belum ada jawaban.");
    }

    /// With so many low scores among ten of each element, and of U3.
    private static String of(int all, int time) {
        return SUMMARIES.elements(
                Stream.of(Element.values())
                        .map(element -> row(element, element == Element.U3 ? time : all))
                        .toList(),
                Language.INDONESIAN);
    }

    private static ElementRow row(Element element, int low) {
        return new ElementRow(
                element,
                new ElementTally(low, 0, 0, 10 - low),
                Optional.empty(),
                List.of((long) low, 0L, 0L, 10L - low));
    }
}
