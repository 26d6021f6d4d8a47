package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.complaints.advice.Advice;
import id.suaralayanan.portal.search.lucene.advice.LabelModel;
import id.suaralayanan.portal.search.lucene.advice.LabelModel.Lesson;
import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.wordlists.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How often advice is right, on texts that people labelled.
record AdviceScores(List<Judged> judged) {
    private static final int PARTS = 10;
    private static final int RESAMPLES = 1_000;
    private static final IndonesianAnalyzer ANALYZER =
            new IndonesianAnalyzer(new Dictionaries(Optional.empty()));

    /// @param advice none where no word is known
    record Judged(String gold, Optional<Advice> advice) {
        String label() {
            return advice.map(Advice::label).orElse("");
        }

        boolean isRight() {
            return label().equals(gold);
        }
    }

    record OfALabel(int texts, double precision, double recall, double f1) {}

    private static LabelModel model(String list, List<Lesson> lessons) {
        return LabelModel.of(ANALYZER, WordList.lines(list, Optional.empty()), lessons);
    }

    /// By the given words alone: the first day.
    static AdviceScores untaught(String list, List<Lesson> texts) {
        var model = model(list, List.of());
        return new AdviceScores(texts.stream().map(text -> judge(model, text)).toList());
    }

    /// Each tenth judged by what the other nine taught.
    static AdviceScores crossValidated(String list, List<Lesson> texts) {
        var mixed = new ArrayList<>(texts);
        Collections.shuffle(mixed, new Random(20261121));
        var judged = new ArrayList<Judged>();
        for (int part = 0; part < PARTS; part++) {
            int here = part;
            var others = IntStream.range(0, mixed.size()).filter(i -> i % PARTS != here);
            var model = model(list, others.mapToObj(mixed::get).toList());
            IntStream.range(0, mixed.size())
                    .filter(i -> i % PARTS == here)
                    .forEach(i -> judged.add(judge(model, mixed.get(i))));
        }
        return new AdviceScores(judged);
    }

    private static Judged judge(LabelModel model, Lesson text) {
        return new Judged(text.label(), model.of(text.text(), 0).stream().findFirst());
    }

    double accuracy() {
        return share(judged, Judged::isRight);
    }

    /// Share of the texts of the most frequent label: always saying that.
    double majority() {
        var most =
                judged.stream()
                        .collect(Collectors.groupingBy(Judged::gold, Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max();
        return (double) most.orElse(0) / judged.size();
    }

    double coverage(Predicate<Advice> told) {
        return share(judged, each -> each.advice().filter(told).isPresent());
    }

    /// Of what is told.
    double precision(Predicate<Advice> told) {
        var those = judged.stream().filter(each -> each.advice().filter(told).isPresent()).toList();
        return share(those, Judged::isRight);
    }

    Map<String, OfALabel> byLabel() {
        var labels = new TreeMap<String, OfALabel>();
        for (var label : new TreeSet<>(judged.stream().map(Judged::gold).toList())) {
            double said = count(judged, each -> each.label().equals(label));
            double texts = count(judged, each -> each.gold().equals(label));
            double both = count(judged, each -> each.isRight() && each.gold().equals(label));
            double precision = said == 0 ? 0 : both / said;
            double recall = both / texts;
            double f1 = both == 0 ? 0 : 2 * precision * recall / (precision + recall);
            labels.put(label, new OfALabel((int) texts, precision, recall, f1));
        }
        return labels;
    }

    double macro(Function<OfALabel, Double> figure) {
        return byLabel().values().stream().mapToDouble(figure::apply).average().orElse(0);
    }

    /// Ends of the 95 % bootstrap interval of the macro-F1.
    double[] interval() {
        var random = new Random(1);
        var means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            var again = random.ints(judged.size(), 0, judged.size()).mapToObj(judged::get).toList();
            means[i] = new AdviceScores(again).macro(OfALabel::f1);
        }
        Arrays.sort(means);
        return new double[] {means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]};
    }

    private static double count(List<Judged> judged, Predicate<Judged> which) {
        return judged.stream().filter(which).count();
    }

    private static double share(List<Judged> judged, Predicate<Judged> which) {
        return judged.isEmpty() ? 0 : count(judged, which) / judged.size();
    }
}
