package id.suaralayanan.portal.search.lucene.advice;

import id.suaralayanan.portal.complaints.advice.Advice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Complement naive Bayes (Rennie and others, 2003): a label is likely when the words of the text
/// are rare under all others. It bears labels of very different size, and every word's share in the
/// result can be told. Each label is as likely as another before a word is read: a rare category is
/// not overlooked because it is rare.
record ComplementBayes(WordCounts counts) {
    private static final int TELLING_WORDS = 3;

    /// The likeliest first; none where no word is known.
    ///
    /// @param words stems to the words of the text
    List<Advice> of(Map<String, String> words) {
        var known = words.keySet().stream().filter(counts::knows).toList();
        if (known.isEmpty() || counts.labels().size() < 2) {
            return List.of();
        }
        var ranked =
                counts.labels().stream()
                        .map(label -> new Scored(label, score(known, label)))
                        .sorted(
                                Comparator.comparingDouble(Scored::score)
                                        .reversed()
                                        .thenComparing(Scored::label))
                        .toList();
        return IntStream.range(0, ranked.size() - 1)
                .mapToObj(place -> advice(ranked.get(place), ranked.get(place + 1), known, words))
                .toList();
    }

    private record Scored(String label, double score) {}

    private record Telling(String stem, double share) {}

    private double score(List<String> words, String label) {
        return words.stream().mapToDouble(word -> share(word, label)).sum();
    }

    /// Laplace: as if every word stood in one text more of the others.
    private double share(String word, String label) {
        double elsewhere = counts.elsewhere(word, label) + 1;
        return -Math.log(elsewhere / (counts.elsewhere(label) + counts.words()));
    }

    private Advice advice(
            Scored label, Scored next, List<String> known, Map<String, String> words) {
        var because =
                known.stream()
                        .filter(word -> counts.of(word, label.label) > 0)
                        .map(word ->
                                new Telling(
                                        word, share(word, label.label) - share(word, next.label)))
                        .filter(word -> word.share > 0)
                        .sorted(
                                Comparator.comparingDouble(Telling::share)
                                        .reversed()
                                        .thenComparing(Telling::stem))
                        .limit(TELLING_WORDS)
                        .map(word -> words.getOrDefault(word.stem, word.stem))
                        .toList();
        return new Advice(label.label, because, label.score - next.score);
    }
}
