package id.suaralayanan.analytics;

import id.suaralayanan.analytics.launch.JobOutcome;
import id.suaralayanan.analytics.launch.JobRunner;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.publication.LogKeyFile;
import id.suaralayanan.analytics.publication.verification.VerifyCommand;
import id.suaralayanan.analytics.schedule.Schedule;
import id.suaralayanan.analytics.tallies.SplitFrom;
import id.suaralayanan.infra.DatabaseEnvironment;
import id.suaralayanan.infra.DatabaseEnvironmentSettings;
import id.suaralayanan.infra.Schema;
import id.suaralayanan.infra.commands.WrongUsage;
import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/// The jobs: one by one from the command line, or all by themselves beside the portal.
public final class AnalyticsJobs {
    /// A rating shows in the provisional index within 65 seconds: this, and the time of the jobs.
    public static final Duration USUAL_PACE = Duration.ofSeconds(15);

    /// How long a command waits for the same job of someone else.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private AnalyticsJobs() {}

    /// `JOB [key=value ...]`: the last line of the output is a summary in JSON.
    ///
    /// Exit code 0: done, 1: failed, 2: wrong usage, with the list of jobs and their keys.
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "analytics-jobs-logback.xml");
        System.exit(run(arguments));
    }

    /// Starts the jobs on a migrated database and lets them work by themselves until closed.
    ///
    /// @param jobs the database, entered as the jobs' role
    /// @param data the folder `SUARA_DATA`, where the key of the log lies
    /// @param pace how often they look for work
    public static AutoCloseable start(DatabaseAddress jobs, Path data, Duration pace) {
        var context = JobsContext.start(jobs, new LogKeyFile(data), clock(), SplitFrom.USUAL);
        context.getBean(Schedule.class).start(pace);
        return context;
    }

    private static int run(String[] arguments) {
        try {
            var call = Commands.read(arguments);
            var outcome = run(call);
            System.out.println(outcome.summary());
            return outcome.succeeded() ? 0 : FAILED;
        } catch (WrongUsage refusal) {
            System.err.println(refusal.getMessage() + "\n" + Commands.usage());
            return WRONG_USAGE;
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            return FAILED;
        }
    }

    private static JobOutcome run(Commands.Call call) {
        if (call.command().equals(VerifyCommand.COMMAND)) {
            return VerifyCommand.run(call.values(), System.out::println);
        }
        var settings = DatabaseEnvironmentSettings.ofProcess();
        try (var databaseEnvironment = DatabaseEnvironment.attach(settings)) {
            Schema.ensure(databaseEnvironment.owner());
            var key = new LogKeyFile(settings.data());
            try (var context =
                    JobsContext.start(databaseEnvironment.jobs(), key, clock(), SplitFrom.USUAL)) {
                Map<String, LaunchableJob> jobs = JobsContext.jobs(context);
                return context.getBean(JobRunner.class)
                        .run(
                                Objects.requireNonNull(jobs.get(call.command().name())),
                                call.values(),
                                PATIENCE);
            }
        }
    }

    @SuppressWarnings("TimeZoneUsage") // the one place where the clock comes from
    private static Clock clock() {
        return Clock.systemUTC();
    }
}
