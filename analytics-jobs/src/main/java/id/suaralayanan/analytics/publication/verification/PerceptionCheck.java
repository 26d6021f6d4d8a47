package id.suaralayanan.analytics.publication.verification;

import id.suaralayanan.analytics.publication.content.PublishedPerception;
import id.suaralayanan.analytics.publication.content.PublishedPerception.Answers;
import id.suaralayanan.analytics.publication.content.PublishedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes every IPKP and IPAK again from the counts beside it and compares it with what was
/// published.
record PerceptionCheck(PublishedTable perceptions, VerificationReport report) {
    void run() {
        Map<String, Map<String, String>> published = perceptions.byKey();
        PublishedPerception.of(answers(published))
                .forEach(made -> {
                    String who = made.answers().unit() + ' ' + made.answers().survey();
                    compare(who, published.getOrDefault(who, Map.of()), made);
                });
    }

    private List<Answers> answers(Map<String, Map<String, String>> published) {
        List<Answers> answers = new ArrayList<>();
        published.forEach((who, row) -> {
            try {
                answers.add(Answers.read(row));
            } catch (IllegalArgumentException e) {
                report.differs(who + ": its counts cannot be: " + e.getMessage());
            }
        });
        return answers;
    }

    private void compare(String who, Map<String, String> published, PublishedPerception made) {
        List<String> differences = FigureCheck.differences(who, published, made.cells());
        differences.forEach(report::differs);
        if (differences.isEmpty()) {
            report.equal(
                    "%s: %s %s, interval %s-%s, %d respondents"
                            .formatted(
                                    who,
                                    made.index().survey().index(),
                                    made.index().value(),
                                    made.index().low(),
                                    made.index().high(),
                                    made.index().tally().respondents()));
        }
    }
}
