package id.suaralayanan.analytics;

import id.suaralayanan.analytics.housekeeping.HousekeepingJob;
import id.suaralayanan.analytics.imports.holidays.HolidaysJob;
import id.suaralayanan.analytics.imports.ratings.RatingsJob;
import id.suaralayanan.analytics.imports.regions.RegionsJob;
import id.suaralayanan.analytics.imports.units.UnitsJob;
import id.suaralayanan.analytics.integrity.IntegrityJob;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.perception.PerceptionsJob;
import id.suaralayanan.analytics.publication.PublishJob;
import id.suaralayanan.analytics.publication.verification.VerifyCommand;
import id.suaralayanan.analytics.ranking.RankingJob;
import id.suaralayanan.analytics.ranking.RobustnessJob;
import id.suaralayanan.analytics.satisfaction.IndicatorsJob;
import id.suaralayanan.analytics.tallies.TallyJob;
import id.suaralayanan.infra.commands.CommandReader;
import java.util.List;
import java.util.Map;

/// What can be called from the command line, and how.
final class Commands {
    private static final List<JobCommand> ALL =
            List.of(
                    RegionsJob.COMMAND,
                    UnitsJob.COMMAND,
                    HolidaysJob.COMMAND,
                    RatingsJob.COMMAND,
                    TallyJob.COMMAND,
                    IndicatorsJob.COMMAND,
                    RankingJob.COMMAND,
                    PerceptionsJob.COMMAND,
                    PublishJob.COMMAND,
                    VerifyCommand.COMMAND,
                    IntegrityJob.COMMAND,
                    RobustnessJob.COMMAND,
                    HousekeepingJob.COMMAND);

    private static final CommandReader READER =
            new CommandReader(
                    "java -jar analytics-jobs.jar",
                    ALL.stream().map(JobCommand::subcommand).toList());

    private Commands() {}

    /// A job with its values.
    record Call(JobCommand command, Map<String, String> values) {}

    /// Reads `JOB [key=value ...]`.
    ///
    /// @throws WrongUsage saying what is wrong
    static Call read(String... arguments) {
        var call = READER.read(arguments);
        var command =
                ALL.stream()
                        .filter(known -> known.name().equals(call.command()))
                        .findFirst()
                        .orElseThrow();
        command.check(call.values());
        return new Call(command, call.values());
    }

    /// The list of jobs and their keys.
    static String usage() {
        return READER.usage();
    }
}
