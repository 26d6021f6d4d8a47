package id.suaralayanan.analytics.publication;

import id.suaralayanan.analytics.indicators.ClosingRule;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.JobCommand.Key;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.Summary;
import id.suaralayanan.analytics.launch.Watermarks;
import id.suaralayanan.analytics.publication.content.PublicationContent;
import id.suaralayanan.analytics.publication.content.PublishedGroup;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// `publish`: one publication in one transaction, until none waits. One that cannot be made or
/// published keeps nobody else waiting; the job says why and fails when the others are done.
@Configuration(proxyBeanMethods = false)
public class PublishJob {
    public static final JobCommand COMMAND =
            new JobCommand(
                    "publish",
                    "make and publish what the ministry has closed and approved",
                    List.of(
                            Key.optional("period", "for a dry run: the period, e.g. 2026-Q3"),
                            Key.optional(
                                            "dry-run",
                                            "true: say what would be published, store nothing")
                                    .like("true|false")),
                    false,
                    false);

    private final JdbcClient database;
    private final PublicationInputs inputs;
    private final Publisher publisher;
    private final Watermarks watermarks;
    private final Clock clock;

    PublishJob(
            DataSource source, JdbcClient database, JsonMapper json, LogKeyFile key, Clock clock) {
        this.database = database;
        this.inputs = new PublicationInputs(database, clock);
        this.publisher =
                new Publisher(
                        database, new PublicationContentTable(source, json), inputs, key, clock);
        this.watermarks = new Watermarks(database, COMMAND.name());
        this.clock = clock;
    }

    @Bean
    LaunchableJob publish(JobRepository repository, PlatformTransactionManager transactions) {
        return LaunchableJob.inParts(
                COMMAND,
                LaunchableJob.FIGURES,
                "publications",
                this::work,
                repository,
                transactions);
    }

    private RepeatStatus work(ChunkContext context) {
        Map<String, Object> values = context.getStepContext().getJobParameters();
        watermarks.lastRun();
        watermarks.move(inputs.advance(watermarks.own()));
        if (values.containsKey("period")) {
            return tryOut(context, Objects.toString(values.get("period")), values.get("dry-run"));
        }
        Refusals refusals = new Refusals(context);
        var next = PublicationWork.all(database).stream().filter(refusals::isUntouched).findFirst();
        if (next.isEmpty()) {
            refusals.tell();
            return RepeatStatus.FINISHED;
        }
        try {
            work(next.get(), context);
        } catch (UnpublishableException refused) {
            refusals.add(next.get(), refused);
        }
        return RepeatStatus.CONTINUABLE;
    }

    private void work(PublicationWork work, ChunkContext context) {
        if (work.wantsContent()) {
            publisher.make(work);
            Summary.of(context).add("made", 1);
        } else {
            publisher.seal(work);
            Summary.of(context).add("published", 1);
        }
    }

    /// What this launch could not do, kept between its transactions.
    private record Refusals(ChunkContext context) {
        private static final String IDS = "refused";
        private static final String REASONS = "reasons";

        boolean isUntouched(PublicationWork work) {
            return !ids().contains(Integer.toString(work.id()));
        }

        void add(PublicationWork work, UnpublishableException refused) {
            execution().putString(IDS, String.join(" ", ids()) + " " + work.id());
            String reasons = execution().getString(REASONS, "");
            execution()
                    .putString(
                            REASONS,
                            reasons.isEmpty()
                                    ? refused.getMessage()
                                    : reasons + "; " + refused.getMessage());
        }

        void tell() {
            String reasons = execution().getString(REASONS, "");
            if (!reasons.isEmpty()) {
                throw new UnpublishableException(reasons);
            }
        }

        private List<String> ids() {
            return List.of(execution().getString(IDS, "").strip().split(" "));
        }

        private ExecutionContext execution() {
            return context.getStepContext().getStepExecution().getExecutionContext();
        }
    }

    private RepeatStatus tryOut(ChunkContext context, String code, @Nullable Object dryRun) {
        if (!"true".equals(dryRun)) {
            throw new IllegalArgumentException(
                    "a period is closed and published by the ministry at /pusat/rilis; here only"
                            + " dry-run=true");
        }
        Period period = Period.parse(code);
        ClosingRule.refusal(period, clock.instant())
                .ifPresent(refusal -> {
                    throw new IllegalArgumentException(period + ": " + refusal.sentence());
                });
        PublicationContent content = inputs.of(period).content();
        List<PublishedGroup> groups = content.groups();
        Summary.of(context)
                .put("period", period.code())
                .put("groups", groups.size())
                .put("units", groups.stream().mapToInt(group -> group.figures().size()).sum())
                .put("compared", groups.stream().mapToLong(PublishedGroup::compared).sum())
                .put("perceptions", content.perceptions().size())
                .put("held", inputs.held(period));
        return RepeatStatus.FINISHED;
    }
}
