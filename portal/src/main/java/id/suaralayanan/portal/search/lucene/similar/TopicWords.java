package id.suaralayanan.portal.search.lucene.similar;

import id.suaralayanan.portal.search.Topics;
import id.suaralayanan.portal.search.Topics.Example;
import id.suaralayanan.portal.search.Topics.Topic;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts in how many texts of now and of before each word stands, and tells which words are
/// telling. Each text counts a word once, so that one long letter decides nothing.
final class TopicWords {
    private static final int FEWEST = 3;
    private static final int SHOWN = 30;
    private static final double TELLING = 1.5;

    /// Chance that a page of a time without change calls any word rising.
    private static final double FALSE_ALARMS = 0.05;

    private final Map<String, Word> words = new HashMap<>();
    private int now;
    private int before;

    private static final class Word {
        private final Map<String, Integer> written = new HashMap<>();
        private int now;
        private int before;
        private Optional<Example> example = Optional.empty();

        private String usual() {
            return written.entrySet().stream()
                    .max(
                            Map.Entry.<String, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }

    /// The newest text first: its example is kept.
    void addNow(List<Token> text, Example example) {
        now++;
        for (var word : distinct(text)) {
            word.now++;
            if (word.example.isEmpty()) {
                word.example = Optional.of(example);
            }
        }
    }

    void addBefore(List<Token> text) {
        before++;
        distinct(text).forEach(word -> word.before++);
    }

    private List<Word> distinct(List<Token> text) {
        var seen = new HashSet<String>();
        return text.stream()
                .filter(token -> isWord(token) && seen.add(token.stem()))
                .map(token -> {
                    var word = words.computeIfAbsent(token.stem(), _ -> new Word());
                    word.written.merge(token.surface(), 1, Integer::sum);
                    return word;
                })
                .toList();
    }

    private static boolean isWord(Token token) {
        return token.stem().length() > 2 && token.stem().chars().noneMatch(Character::isDigit);
    }

    Topics topics() {
        var often = words.values().stream().filter(word -> word.now >= FEWEST).toList();
        double limit = FALSE_ALARMS / Math.max(1, often.size());
        return new Topics(
                now,
                before,
                often.stream()
                        .map(word -> topic(word, limit))
                        .filter(topic -> topic.rising() || topic.strength() >= TELLING)
                        .sorted(
                                Comparator.comparing(Topic::rising)
                                        .thenComparing(Topic::strength)
                                        .reversed())
                        .limit(SHOWN)
                        .toList());
    }

    private Topic topic(Word word, double limit) {
        var change = new WordChange(word.now, now, word.before, before);
        return new Topic(
                word.usual().replace("!", "tidak "),
                word.now,
                word.before,
                change.strength(),
                before > 0 && change.chance() < limit,
                word.example);
    }
}
