package id.suaralayanan.portal.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.suaralayanan.portal.complaints.advice.Advice;
import id.suaralayanan.portal.search.lucene.AdviceScores.OfALabel;
import id.suaralayanan.portal.search.lucene.advice.LabelModel.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Writes the model card of the advice on complaints anew, from the judged texts. A copy is kept in
/// `infra/docs`.
final class AdviceBench {
    private static final Path CARD =
            Path.of(System.getProperty("bench.folder", "target/bench"), "advice-card.md");

    private final StringBuilder card = new StringBuilder();

    @Test
    void writesTheModelCard() throws IOException {
        assumeTrue(Files.isDirectory(AdviceTexts.LARGE), "nothing was measured");
        card.append(Files.readString(Path.of("src/test/resources/search/advice/card.md")));
        tell("Categories", "categories.txt", AdviceTexts.categories());
        tell("How a text is meant", "stances.txt", AdviceTexts.stances());
        Files.createDirectories(CARD.getParent());
        Files.writeString(CARD, card);

        assertThat(CARD).content().contains("| macro-F1 |");
    }

    private void tell(String title, String list, List<Lesson> texts) {
        var first = AdviceScores.untaught(list, texts);
        var taught = AdviceScores.crossValidated(list, texts);
        line("\n## %s\n", title);
        line(
                "%d texts; always saying the most frequent label is right in %.3f.\n",
                texts.size(), taught.majority());
        line("| | first day | taught by nine tenths |\n|---|---:|---:|");
        line("| right | %.3f | %.3f |", first.accuracy(), taught.accuracy());
        both(
                "macro precision",
                first.macro(OfALabel::precision),
                taught.macro(OfALabel::precision));
        both("macro recall", first.macro(OfALabel::recall), taught.macro(OfALabel::recall));
        both("macro-F1", first.macro(OfALabel::f1), taught.macro(OfALabel::f1));
        line("| 95 %% interval of it | %s | %s |", interval(first), interval(taught));
        both("told to officers", told(first), told(taught));
        both(
                "of these right",
                first.precision(Advice::isWorthTelling),
                taught.precision(Advice::isWorthTelling));
        both("chosen for citizens", clear(first), clear(taught));
        both("of these right", first.precision(Advice::isClear), taught.precision(Advice::isClear));
        line("\n| taught | texts | precision | recall | F1 |\n|---|---:|---:|---:|---:|");
        taught.byLabel()
                .forEach((label, of) ->
                        line(
                                "| %s | %d | %.2f | %.2f | %.2f |",
                                label, of.texts(), of.precision(), of.recall(), of.f1()));
    }

    private static double told(AdviceScores scores) {
        return scores.coverage(Advice::isWorthTelling);
    }

    private static double clear(AdviceScores scores) {
        return scores.coverage(Advice::isClear);
    }

    private static String interval(AdviceScores scores) {
        double[] ends = scores.interval();
        return String.format(Locale.ROOT, "%.3f to %.3f", ends[0], ends[1]);
    }

    private void both(String name, double first, double taught) {
        line("| %s | %.3f | %.3f |", name, first, taught);
    }

    private void line(String format, Object... arguments) {
        card.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
