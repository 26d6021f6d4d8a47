package id.suaralayanan.portal.evaluation;

import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.evaluation.Weighing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One form (A for counters, B for services online) of a version of the instrument.
///
/// @param questions of F03, in Indonesian
public record EvaluationInstrument(
        int version,
        String form,
        String source,
        int f02Share,
        List<Aspect> aspects,
        List<EvaluationIndicator> indicators,
        List<String> questions) {
    public EvaluationInstrument {
        aspects = List.copyOf(aspects);
        indicators = List.copyOf(indicators);
        questions = List.copyOf(questions);
    }

    /// @param weight per cent of F02; 0 is outside the index
    public record Aspect(int number, int weight, Words words) {}

    public List<EvaluationIndicator> of(Aspect aspect) {
        return indicators.stream().filter(it -> it.aspect() == aspect.number()).toList();
    }

    /// Per cent of F02 that one indicator has; for reading.
    public double percent(EvaluationIndicator indicator) {
        var aspect = aspects.stream().filter(it -> it.number() == indicator.aspect()).findFirst();
        int all =
                indicators.stream()
                        .filter(it -> it.aspect() == indicator.aspect())
                        .mapToInt(EvaluationIndicator::parts)
                        .sum();
        return aspect.map(it -> (double) it.weight() * indicator.parts() / all).orElse(0.0);
    }

    Weighing weighing() {
        Map<Integer, Integer> weights =
                aspects.stream()
                        .collect(
                                Collectors.toMap(
                                        Aspect::number,
                                        Aspect::weight,
                                        (first, _) -> first,
                                        TreeMap::new));
        return new Weighing(
                f02Share,
                weights,
                indicators.stream().map(it -> new Weighing.Part(it.aspect(), it.parts())).toList(),
                questions.size());
    }
}
