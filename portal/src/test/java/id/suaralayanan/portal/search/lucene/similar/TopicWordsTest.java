package id.suaralayanan.portal.search.lucene.similar;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.search.Topics;
import id.suaralayanan.portal.search.Topics.Example;
import id.suaralayanan.portal.search.Topics.Topic;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether what rises is noticed, and how often something is said to rise that does not: on series
/// drawn from words with the frequencies of language.
final class TopicWordsTest {
    private static final int VOCABULARY = 600;
    private static final Example EXAMPLE = new Example("ADU-2222-2222", "antre");

    @Test
    void namesWhatIsToldOfMoreOftenWithAnExample() {
        var words = new TopicWords();
        for (int i = 0; i < 30; i++) {
            words.addNow(text("petugas", i < 20 ? "banjir" : "antre"), EXAMPLE);
            words.addBefore(text("petugas", "antre"));
            words.addBefore(text("petugas", i < 3 ? "banjir" : "parkir"));
        }

        var topics = words.topics();

        assertThat(topics.words().getFirst().word()).isEqualTo("banjir");
        assertThat(topics.words().getFirst().rising()).isTrue();
        assertThat(topics.words().getFirst().example()).hasValue(EXAMPLE);
        assertThat(topics.words()).extracting(Topic::word).doesNotContain("petugas", "antre");
    }

    @Test
    void callsNothingRisingWhereThereIsNoTimeBefore() {
        var words = new TopicWords();
        for (int i = 0; i < 20; i++) {
            words.addNow(text("banjir"), EXAMPLE);
        }

        assertThat(words.topics().words()).noneMatch(Topic::rising);
    }

    @Test
    void callsAWordRisingWithoutReasonOnAtMostOnePageInTwenty() {
        var random = new Random(20261129);
        int pages = 400;
        int alarmed = 0;
        for (int page = 0; page < pages; page++) {
            if (series(random, 60, 180, 1).words().stream().anyMatch(Topic::rising)) {
                alarmed++;
            }
        }
        System.out.printf(Locale.ROOT, "false alarms: %d of %d pages%n", alarmed, pages);
        assertThat(alarmed).isLessThanOrEqualTo(pages / 20);
    }

    /// Weeks of sixty complaints each; before, five in a hundred held the word.
    @ParameterizedTest
    @CsvSource({"5,60", "7,90", "10,99"})
    void noticesWithinAWeekWhatRises(int factor, int inAHundred) {
        var random = new Random(4);
        int series = 200;
        int noticed = 0;
        for (int i = 0; i < series; i++) {
            if (series(random, 60, 180, factor).words().stream()
                    .anyMatch(topic -> topic.rising() && topic.word().equals("wabah"))) {
                noticed++;
            }
        }
        System.out.printf(
                Locale.ROOT, "%d times as often, noticed: %d of %d%n", factor, noticed, series);
        assertThat(noticed * 100).isGreaterThanOrEqualTo(series * inAHundred);
    }

    /// @param factor how much oftener `wabah` stands in a text now than before
    private static Topics series(Random random, int now, int before, int factor) {
        var words = new TopicWords();
        for (int i = 0; i < now; i++) {
            words.addNow(drawn(random, 0.05 * factor), EXAMPLE);
        }
        for (int i = 0; i < before; i++) {
            words.addBefore(drawn(random, 0.05));
        }
        return words.topics();
    }

    private static List<Token> drawn(Random random, double share) {
        var text = new ArrayList<Token>();
        for (int i = 0; i < 25; i++) {
            int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
            text.add(token("kata" + letters(rank)));
        }
        if (random.nextDouble() < share) {
            text.add(token("wabah"));
        }
        return text;
    }

    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> (char) ('a' + digit - '0'))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static List<Token> text(String... words) {
        return List.of(words).stream().map(TopicWordsTest::token).toList();
    }

    private static Token token(String word) {
        return new Token(word, word, 0, word.length());
    }
}
