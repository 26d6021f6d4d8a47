package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.ranking.RankSets;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.JobCommand.Key;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.SideBySide;
import id.suaralayanan.analytics.launch.Summary;
import id.suaralayanan.analytics.launch.Watermarks;
import id.suaralayanan.analytics.ranking.PeerComparison.Group;
import id.suaralayanan.analytics.ranking.RankingTable.Done;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// `ranking`: one step, two transactions at a time per handful of groups; the mark moves with the
/// last.
@Configuration(proxyBeanMethods = false)
public class RankingJob {
    public static final JobCommand COMMAND =
            new JobCommand(
                    "ranking",
                    "compare the units of each type whose figures changed since the last time",
                    List.of(
                            Key.optional("all", "true: everything, not only what changed")
                                    .like("true|false")),
                    false,
                    true);

    /// Groups in one transaction; together they share the simulation.
    private static final int AT_ONCE = 200;

    /// The last group that is done. Not how many: a ranking that was only outdated leaves the list
    /// when it is stored.
    private static final String AFTER = "after";

    private final JdbcClient database;
    private final Contenders contenders;
    private final RankingTable rankings;
    private final Watermarks watermarks;
    private final SideBySide lanes;

    RankingJob(
            JdbcClient database,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.contenders = new Contenders(database, json, clock);
        this.rankings = new RankingTable(database, clock);
        this.watermarks = new Watermarks(database, COMMAND.name());
        this.lanes = new SideBySide(transactions);
    }

    @Bean
    LaunchableJob ranking(JobRepository repository, PlatformTransactionManager transactions) {
        return LaunchableJob.inParts(
                COMMAND, LaunchableJob.FIGURES, "rankings", this::rank, repository, transactions);
    }

    private RepeatStatus rank(ChunkContext context) {
        long run = watermarks.lastRun();
        var progress = context.getStepContext().getStepExecution().getExecutionContext();
        String after = progress.getString(AFTER, "");
        List<Group> open =
                contenders.changedSince(watermarks.from(context)).stream()
                        .filter(group -> key(group).compareTo(after) > 0)
                        .sorted(Comparator.comparing(RankingJob::key))
                        .toList();
        List<Group> now = open.stream().limit(AT_ONCE).toList();
        lanes.halves(compare(now), rankings::store);
        Summary.of(context).add("rankings", now.size());
        if (now.size() < open.size()) {
            progress.putString(AFTER, key(now.getLast()));
            return RepeatStatus.CONTINUABLE;
        }
        watermarks.move(run);
        return RepeatStatus.FINISHED;
    }

    private static String key(Group group) {
        return group.type() + ' ' + group.period().code();
    }

    private List<Done> compare(List<Group> groups) {
        var rules = RulesInForce.read(database);
        List<PeerComparison> comparisons =
                contenders.of(groups, rules).entrySet().parallelStream()
                        .map(group ->
                                new PeerComparison(
                                        group.getKey(),
                                        rules.of(group.getKey().period()),
                                        group.getValue()))
                        .toList();
        List<RankSets> ranks =
                RankSets.ofEach(comparisons.stream().map(PeerComparison::estimates).toList());
        return IntStream.range(0, comparisons.size())
                .mapToObj(
                        i -> new Done(comparisons.get(i), comparisons.get(i).outcome(ranks.get(i))))
                .toList();
    }
}
