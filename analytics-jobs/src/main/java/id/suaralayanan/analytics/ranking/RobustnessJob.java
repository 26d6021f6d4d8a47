package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.ranking.Shrinkage;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.LaunchLimit;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.Summary;
import id.suaralayanan.analytics.ranking.PeerComparison.Group;
import java.time.Clock;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// `robustness`: whether places hold under other defensible choices; one transaction per handful of
/// rankings of a period.
@Configuration(proxyBeanMethods = false)
public class RobustnessJob {
    public static final JobCommand COMMAND =
            new JobCommand(
                    "robustness",
                    "compare anew under other defensible choices, where a ranking has changed",
                    List.of(LaunchLimit.KEY),
                    false,
                    true);

    /// Rankings in one transaction: they share one reading of the answers.
    private static final int AT_ONCE = 20;

    private final JdbcClient database;
    private final Contenders contenders;
    private final VariantAnswers answers;
    private final VariantTable variants;

    RobustnessJob(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.contenders = new Contenders(database, json, clock);
        this.answers = new VariantAnswers(database);
        this.variants = new VariantTable(database, clock);
    }

    @Bean
    LaunchableJob robustness(JobRepository repository, PlatformTransactionManager transactions) {
        return LaunchableJob.inParts(
                COMMAND, LaunchableJob.FIGURES, "variants", this::next, repository, transactions);
    }

    private RepeatStatus next(ChunkContext context) {
        List<Group> outdated = variants.outdated();
        if (outdated.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        var turn = new LaunchLimit(context);
        Period period = outdated.getFirst().period();
        List<Group> now =
                outdated.stream()
                        .filter(group -> group.period().equals(period))
                        .limit(Math.min(AT_ONCE, turn.rest()))
                        .toList();
        compare(period, now);
        Summary.of(context).add("rankings", now.size());
        return turn.goesOn(now.size(), outdated.size() - now.size());
    }

    private void compare(Period period, List<Group> groups) {
        var rules = RulesInForce.read(database);
        var read = answers.of(period, groups.stream().map(Group::type).toList());
        contenders
                .of(groups, rules)
                .forEach((group, units) ->
                        store(new PeerComparison(group, rules.of(period), units), read));
    }

    private void store(PeerComparison comparison, VariantAnswers.Read read) {
        Group group = comparison.group();
        List<Contender> units = comparison.compared();
        if (units.isEmpty()) {
            variants.replace(group, List.of());
            variants.leading(group, units, new double[0]);
            return;
        }
        variants.replace(group, new Multiverse(units, comparison.spread()).lines(read));
        variants.leading(
                group,
                units,
                Shrinkage.of(comparison.estimates())
                        .leadingProbability(Math.max(1, units.size() / 10)));
    }
}
