package id.suaralayanan.analytics.satisfaction;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.JobCommand.Key;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.SideBySide;
import id.suaralayanan.analytics.launch.Summary;
import id.suaralayanan.analytics.launch.Watermarks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// `indicators`: one step, two transactions at a time per handful of peer groups; the mark moves
/// with the last.
@Configuration(proxyBeanMethods = false)
public class IndicatorsJob {
    public static final JobCommand COMMAND =
            new JobCommand(
                    "indicators",
                    "compute the indices of what was counted since the last time",
                    List.of(
                            Key.optional(
                                    "unit", "code of a unit: its figures are made anew and listed"),
                            Key.optional("all", "true: everything, not only what changed")
                                    .like("true|false"),
                            Key.optional("period", "2026, 2026-S1, 2026-Q3 or 2026-09: the same")
                                    .like("\\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?")),
                    false,
                    true);

    /// Figures in one transaction, about.
    private static final int AT_ONCE = 10_000;

    /// Figures in one statement.
    private static final int PER_STATEMENT = 1_000;

    private static final String AFTER = "after";

    private record Asked(long launch, List<PeerPeriods> groups) {}

    private final Tallies tallies;
    private final IndicatorTable figures;
    private final PeerUnits units;
    private final Watermarks watermarks;
    private final SideBySide lanes;
    private volatile @Nullable Asked asked;

    IndicatorsJob(
            JdbcClient database,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tallies = new Tallies(database);
        this.figures = new IndicatorTable(database, json, clock);
        this.units = new PeerUnits(database);
        this.watermarks = new Watermarks(database, COMMAND.name());
        this.lanes = new SideBySide(transactions);
    }

    @Bean
    LaunchableJob indicators(JobRepository repository, PlatformTransactionManager transactions) {
        return LaunchableJob.inParts(
                COMMAND, LaunchableJob.FIGURES, "figures", this::figures, repository, transactions);
    }

    private RepeatStatus figures(ChunkContext context) {
        Map<String, Object> parameters = context.getStepContext().getJobParameters();
        var unit = Optional.ofNullable(parameters.get("unit")).map(Object::toString);
        var period = Optional.ofNullable(parameters.get("period")).map(Object::toString);
        return unit.isEmpty() && period.isEmpty()
                ? changed(context)
                : asked(context, unit.map(units::find), period.map(Period::parse));
    }

    /// One transaction's worth of changed peer groups.
    private RepeatStatus changed(ChunkContext context) {
        long run = watermarks.lastRun();
        var progress = context.getStepContext().getStepExecution().getExecutionContext();
        List<PeerPeriods> open =
                due(context).stream()
                        .filter(group -> group.type().compareTo(progress.getString(AFTER, "")) > 0)
                        .toList();
        List<PeerPeriods> now = units.atMost(AT_ONCE, open);
        var computed = new AtomicLong();
        lanes.halves(now, half -> computed.addAndGet(store(Peers.figures(tallies.of(half)))));
        Summary.of(context).add("computed", computed.get());
        if (now.size() == open.size()) {
            watermarks.move(run);
            asked = null;
            return RepeatStatus.FINISHED;
        }
        progress.putString(AFTER, now.getLast().type());
        return RepeatStatus.CONTINUABLE;
    }

    /// What a launch has to do. Nothing is counted while it runs, and asking reads every tally
    /// since the mark, so it is asked once and not once for each transaction.
    private List<PeerPeriods> due(ChunkContext context) {
        long launch = context.getStepContext().getStepExecution().getId();
        Asked known = asked;
        if (known == null || known.launch() != launch) {
            known = new Asked(launch, tallies.changedSince(watermarks.from(context)));
            asked = known;
        }
        return known.groups();
    }

    private long store(List<IndicatorRow> all) {
        List<IndicatorRow> fresh = all.stream().filter(figure -> !figure.isStored()).toList();
        for (int from = 0; from < fresh.size(); from += PER_STATEMENT) {
            figures.store(fresh.subList(from, Math.min(fresh.size(), from + PER_STATEMENT)));
        }
        return fresh.size();
    }

    /// The figures of a unit or of a period, made anew together with their peers' and listed in the
    /// summary.
    private RepeatStatus asked(
            ChunkContext context, Optional<PeerUnits.Unit> unit, Optional<Period> period) {
        var periods = new TreeSet<Period>();
        period.ifPresentOrElse(
                periods::add, () -> periods.addAll(tallies.periodsOf(unit.orElseThrow().id())));
        List<String> types = unit.map(one -> List.of(one.type())).orElseGet(units::types);
        List<IndicatorRow> all =
                Peers.figures(
                        tallies.of(
                                types.stream()
                                        .map(type -> new PeerPeriods(type, periods))
                                        .toList()));
        figures.store(all);
        Summary.of(context).put("figures", Summary.list(Lines.of(unit, periods, all)));
        return RepeatStatus.FINISHED;
    }
}
