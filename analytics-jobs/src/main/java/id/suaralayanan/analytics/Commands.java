package id.suaralayanan.analytics;

import id.suaralayanan.analytics.housekeeping.HousekeepingJob;
import id.suaralayanan.analytics.imports.holidays.HolidaysJob;
import id.suaralayanan.analytics.imports.ratings.RatingsJob;
import id.suaralayanan.analytics.imports.regions.RegionsJob;
import id.suaralayanan.analytics.imports.units.UnitsJob;
import id.suaralayanan.analytics.integrity.IntegrityJob;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.JobCommand.Key;
import id.suaralayanan.analytics.launch.WrongUsage;
import id.suaralayanan.analytics.perception.PerceptionsJob;
import id.suaralayanan.analytics.publication.PublishJob;
import id.suaralayanan.analytics.publication.verification.VerifyCommand;
import id.suaralayanan.analytics.ranking.RankingJob;
import id.suaralayanan.analytics.ranking.RobustnessJob;
import id.suaralayanan.analytics.satisfaction.IndicatorsJob;
import id.suaralayanan.analytics.tallies.TallyJob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    private Commands() {}

    /// A job with its values.
    record Call(JobCommand command, Map<String, String> values) {}

    /// Reads `JOB [key=value ...]`.
    ///
    /// @throws WrongUsage saying what is wrong
    static Call read(String... arguments) {
        if (arguments.length == 0) {
            throw new WrongUsage("which job?");
        }
        JobCommand command =
                ALL.stream()
                        .filter(known -> known.name().equals(arguments[0]))
                        .findFirst()
                        .orElseThrow(() -> new WrongUsage("there is no job " + arguments[0]));
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new WrongUsage(argument + " is not key=value");
            }
            if (values.put(argument.substring(0, equals), argument.substring(equals + 1)) != null) {
                throw new WrongUsage(argument.substring(0, equals) + " is given twice");
            }
        }
        command.check(values);
        return new Call(command, values);
    }

    /// The list of jobs and their keys.
    static String usage() {
        return "usage: JOB [key=value ...]\n"
                + ALL.stream().map(Commands::usage).collect(Collectors.joining("\n"));
    }

    private static String usage(JobCommand command) {
        var lines = new StringBuilder("\n  " + command.name());
        command.keys().forEach(key -> lines.append(' ').append(key.usage()));
        lines.append("\n      ").append(command.purpose());
        for (Key key : command.keys()) {
            lines.append("\n      ").append(key.name()).append(": ").append(key.meaning());
        }
        return lines.toString();
    }
}
