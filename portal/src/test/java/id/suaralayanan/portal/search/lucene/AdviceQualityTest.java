package id.suaralayanan.portal.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.suaralayanan.portal.complaints.advice.Advice;
import id.suaralayanan.portal.search.lucene.AdviceScores.OfALabel;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// Bounds of the model card; all figures are there (`AdviceBench`).
final class AdviceQualityTest {
    @Test
    void isMostlyRightOnTheFirstDay() throws IOException {
        var scores = AdviceScores.untaught("categories.txt", AdviceTexts.small());

        assertThat(scores.accuracy()).isGreaterThanOrEqualTo(0.8);
        assertThat(scores.precision(Advice::isWorthTelling)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void learnsCategoriesAndTellsThemWhereItIsSure() throws IOException {
        assumeTrue(Files.isDirectory(AdviceTexts.LARGE), "nothing was measured");
        var texts = AdviceTexts.categories();
        var first = AdviceScores.untaught("categories.txt", texts);
        var taught = AdviceScores.crossValidated("categories.txt", texts);

        assertThat(first.precision(Advice::isWorthTelling)).isGreaterThanOrEqualTo(0.55);
        assertThat(taught.macro(OfALabel::f1)).isGreaterThan(first.macro(OfALabel::f1));
        assertThat(taught.accuracy()).isGreaterThan(taught.majority() + 0.2);
        assertThat(taught.precision(Advice::isWorthTelling)).isGreaterThanOrEqualTo(0.75);
        assertThat(taught.precision(Advice::isClear)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void tellsPraiseAndQuestionsFromComplaints() throws IOException {
        assumeTrue(Files.isDirectory(AdviceTexts.LARGE), "nothing was measured");
        var taught = AdviceScores.crossValidated("stances.txt", AdviceTexts.stances());

        assertThat(taught.macro(OfALabel::f1)).isGreaterThanOrEqualTo(0.65);
        assertThat(taught.precision(Advice::isWorthTelling)).isGreaterThan(taught.majority());
    }
}
