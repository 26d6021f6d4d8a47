package id.suaralayanan.analytics.perception;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.JobCommand.Key;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.Summary;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// `perceptions`: one step, one transaction; the mark moves with the figures or not at all.
@Configuration(proxyBeanMethods = false)
public class PerceptionsJob {
    public static final JobCommand COMMAND =
            new JobCommand(
                    "perceptions",
                    "count the answers of SPKP and SPAK and file IPKP and IPAK",
                    List.of(
                            Key.optional("all", "true: every figure, not only what changed")
                                    .like("true|false")),
                    false,
                    true);

    private final PerceptionTallies tallies;
    private final PerceptionFigures figures;

    PerceptionsJob(JdbcClient database, JsonMapper json, Clock clock) {
        this.tallies = new PerceptionTallies(database, clock);
        this.figures = new PerceptionFigures(database, json, clock);
    }

    @Bean
    LaunchableJob perceptions(JobRepository repository, PlatformTransactionManager transactions) {
        return LaunchableJob.inParts(
                COMMAND,
                LaunchableJob.FIGURES,
                "perceptions",
                this::work,
                repository,
                transactions);
    }

    private record Due(SurveyedGroup group, Period period) {}

    private RepeatStatus work(ChunkContext context) {
        List<SurveyedGroup.Moved> moved = tallies.advance();
        boolean all = "true".equals(context.getStepContext().getJobParameters().get("all"));
        SequencedSet<Due> due = new LinkedHashSet<>();
        (all ? tallies.all() : moved)
                .stream()
                        .sorted(Comparator.comparing(SurveyedGroup.Moved::quarter))
                        .forEach(it ->
                                it.periods()
                                        .forEach(period -> due.add(new Due(it.group(), period))));
        int filed = 0;
        for (Due next : due) {
            filed +=
                    figures.store(
                            next.group(), next.period(), tallies.of(next.group(), next.period()));
        }
        Summary.of(context).add("quarters", moved.size());
        Summary.of(context).add("figures", filed);
        return RepeatStatus.FINISHED;
    }
}
