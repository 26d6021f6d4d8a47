package id.suaralayanan.analytics.schedule;

import static java.util.stream.Collectors.toMap;

import id.suaralayanan.analytics.launch.AdvisoryLocks;
import id.suaralayanan.analytics.launch.AdvisoryLocks.Held;
import id.suaralayanan.analytics.launch.JobJournal;
import id.suaralayanan.analytics.launch.JobOutcome;
import id.suaralayanan.analytics.launch.JobRunner;
import id.suaralayanan.analytics.launch.LaunchLimit;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.Watermarks;
import id.suaralayanan.analytics.perception.PerceptionBacklog;
import id.suaralayanan.analytics.publication.PublicationBacklog;
import id.suaralayanan.analytics.ranking.RankingBacklog;
import id.suaralayanan.analytics.schedule.JobRequests.Request;
import id.suaralayanan.analytics.tallies.TallyBacklog;
import id.suaralayanan.infra.commands.WrongUsage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Looks for work at a fixed rate, on one thread, and launches a job only when there is some. Made
/// on demand: a command has no use for it.
@Lazy
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    /// The name under which `job_status` tells that a schedule is alive.
    private static final String NAME = "schedule";

    /// How long a launch waits for one from a command line to end.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// These read every answer of a quarter again.
    private static final Duration SCREEN_EVERY = Duration.ofHours(1);

    /// Groups of a quarter, or rankings, before the others get the thread again.
    private static final String A_TURN = "10";

    private static final Duration HOUSEKEEPING_EVERY = Duration.ofDays(1);

    private final Map<String, LaunchableJob> jobs;
    private final JobRunner jobRunner;
    private final AdvisoryLocks locks;
    private final JobJournal journal;
    private final TallyBacklog backlog;
    private final RankingBacklog rankings;
    private final PublicationBacklog publications;
    private final PerceptionBacklog perceptions;
    private final JobRequests requests;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("jobs").factory());
    private final Set<String> unfinished = new HashSet<>();
    private Optional<Held> turn = Optional.empty();

    public Schedule(
            List<LaunchableJob> jobs,
            JobRunner jobRunner,
            AdvisoryLocks locks,
            JobJournal journal,
            TallyBacklog backlog,
            JdbcClient database,
            JsonMapper json,
            Clock clock) {
        this.jobs = jobs.stream().collect(toMap(job -> job.command().name(), job -> job));
        this.jobRunner = jobRunner;
        this.locks = locks;
        this.journal = journal;
        this.backlog = backlog;
        this.rankings = new RankingBacklog(database);
        this.requests = new JobRequests(database, json, clock);
        this.publications = new PublicationBacklog(database);
        this.perceptions = new PerceptionBacklog(database);
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Looks for work now and then every so often, until closed.
    public void start(Duration every) {
        thread.scheduleAtFixedRate(this::lookSafely, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Waits for the job at work, for half a minute at most, and gives the turn away.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException _) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        turn.ifPresent(Held::close);
    }

    /// A look that fails, for example while the database restarts, must not be the last.
    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("the schedule could not do its work, it will try again", e);
        }
    }

    /// Does what there is to do, if it is this schedule's turn.
    void look() {
        if (!isOurTurn()) {
            return;
        }
        journal.started(NAME);
        for (var request = requests.take(); request.isPresent(); request = requests.take()) {
            serve(request.get());
        }
        work();
        journal.finished(NAME, true, "{}");
    }

    /// One job feeds the next.
    private void work() {
        if (backlog.exists()) {
            launch("tally");
        }
        if (lags("indicators")) {
            launch("indicators");
        }
        if (lags("ranking") || rankings.exists()) {
            launch("ranking");
        }
        if (perceptions.exists()) {
            launch("perceptions");
        }
        if (publications.exists()) {
            launch("publish");
        }
        screen();
        if (isDue("housekeeping", HOUSEKEEPING_EVERY)) {
            launch("housekeeping");
        }
    }

    /// What reads answers again: whether they look made up, and whether places hold.
    private void screen() {
        if (unfinished.contains("integrity")
                || lags("integrity") && isDue("integrity", SCREEN_EVERY)) {
            takeTurn("integrity");
        }
        if (unfinished.contains("robustness")
                || rankings.haveNoVariants() && isDue("robustness", SCREEN_EVERY)) {
            takeTurn("robustness");
        }
    }

    /// A long list is worked off look by look.
    private void takeTurn(String job) {
        goesOn(job, launch(job, Map.of(LaunchLimit.KEY.name(), A_TURN)).summary());
    }

    /// What a launch has left is taken up by the next looks, whoever asked for it.
    private void goesOn(String job, String summary) {
        if (json.readTree(summary).has(LaunchLimit.LEFT)) {
            unfinished.add(job);
        } else {
            unfinished.remove(job);
        }
    }

    private boolean isDue(String job, Duration every) {
        return journal.succeededAt(job)
                .filter(at -> at.plus(every).isAfter(clock.instant()))
                .isEmpty();
    }

    private boolean isOurTurn() {
        if (turn.isPresent() && !turn.get().isAlive()) {
            turn.get().close();
            turn = Optional.empty();
        }
        if (turn.isEmpty()) {
            turn = locks.take(NAME);
            turn.ifPresent(_ -> requests.releaseAbandoned());
        }
        return turn.isPresent();
    }

    private boolean lags(String job) {
        var watermarks = new Watermarks(database, job);
        return watermarks.own() < watermarks.lastRun();
    }

    private void serve(Request request) {
        var job = jobs.get(request.job());
        try {
            if (job == null || !job.command().requestable()) {
                throw new WrongUsage("no such job can be requested: " + request.job());
            }
            job.command().check(request.values());
            String summary = jobRunner.run(job, request.values(), PATIENCE).summary();
            goesOn(request.job(), summary);
            requests.finish(request.id(), summary);
        } catch (WrongUsage refusal) {
            requests.finish(request.id(), jobRunner.refusal(request.job(), refusal));
        }
    }

    private void launch(String job) {
        launch(job, Map.of());
    }

    private JobOutcome launch(String job, Map<String, String> values) {
        var outcome = jobRunner.run(Objects.requireNonNull(jobs.get(job), job), values, PATIENCE);
        if (outcome.succeeded()) {
            LOG.info("{}", outcome.summary());
        } else {
            LOG.warn("{}", outcome.summary());
        }
        return outcome;
    }
}
