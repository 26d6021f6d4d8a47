package id.suaralayanan.analytics.integrity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.integrity.AnswerPattern;
import id.suaralayanan.analytics.indicators.integrity.Finding;
import id.suaralayanan.analytics.indicators.integrity.IntegrityScreen;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.JobCommand.Key;
import id.suaralayanan.analytics.launch.LaunchLimit;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.Summary;
import id.suaralayanan.analytics.launch.Watermarks;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// `integrity`: one step, one transaction per handful of groups of units and quarters; each is
/// noted, and the mark moves with the last.
@Configuration(proxyBeanMethods = false)
public class IntegrityJob {
    public static final JobCommand COMMAND =
            new JobCommand(
                    "integrity",
                    "look for patterns in the answers of the quarters that changed since the last"
                            + " time",
                    List.of(
                            Key.optional("all", "true: everything, not only what changed")
                                    .like("true|false"),
                            LaunchLimit.KEY),
                    false,
                    true);

    /// Groups in one transaction: asking which ones changed reads all tallies since the mark, and
    /// those of one quarter share one reading of its answers.
    private static final int AT_ONCE = 50;

    private final AnswerPatterns patterns;
    private final FindingTable findings;
    private final ScreeningTable screenings;
    private final Watermarks watermarks;

    IntegrityJob(JdbcClient database, JsonMapper json, Clock clock) {
        this.patterns = new AnswerPatterns(database);
        this.findings = new FindingTable(database, json, clock);
        this.screenings = new ScreeningTable(database, clock);
        this.watermarks = new Watermarks(database, COMMAND.name());
    }

    @Bean
    LaunchableJob integrity(JobRepository repository, PlatformTransactionManager transactions) {
        return LaunchableJob.inParts(
                COMMAND, LaunchableJob.FIGURES, "screen", this::screen, repository, transactions);
    }

    private RepeatStatus screen(ChunkContext context) {
        long run = watermarks.lastRun();
        var turn = new LaunchLimit(context);
        if (turn.done() == 0 && isForAll(context)) {
            screenings.forget();
        }
        List<ScreenedGroup> due = screenings.due(watermarks.from(context));
        List<ScreenedGroup> now = due.stream().limit(Math.min(AT_ONCE, turn.rest())).toList();
        now.stream()
                .collect(
                        groupingBy(
                                ScreenedGroup::quarter,
                                LinkedHashMap::new,
                                mapping(ScreenedGroup::type, toList())))
                .forEach((quarter, types) -> screen(quarter, types, run, Summary.of(context)));
        if (now.size() == due.size()) {
            watermarks.move(run);
            return RepeatStatus.FINISHED;
        }
        return turn.goesOn(now.size(), due.size() - now.size());
    }

    private static boolean isForAll(ChunkContext context) {
        return "true".equals(context.getStepContext().getJobParameters().get("all"));
    }

    private void screen(Period quarter, List<String> types, long run, Summary summary) {
        Map<String, List<AnswerPattern>> all = patterns.of(quarter, types);
        for (String type : types) {
            var group = new ScreenedGroup(type, quarter);
            List<AnswerPattern> units = all.getOrDefault(type, List.of());
            List<Finding> questions = IntegrityScreen.of(units);
            findings.replace(group, questions, units);
            screenings.done(group, run, questions.size());
            summary.add("groups", 1);
            summary.add("questions", questions.size());
        }
    }
}
