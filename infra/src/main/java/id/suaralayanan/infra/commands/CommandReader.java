package id.suaralayanan.infra.commands;

import id.suaralayanan.infra.commands.Subcommand.CommandKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Reads `COMMAND [key=value ...]` and lists what can be called.
public final class CommandReader {
    /// No line of the list is broken.
    private static final int WIDTH = 400;

    private final String program;
    private final List<Subcommand> commands;

    /// @param program what stands before the command, e.g. `java -jar infra.jar`
    public CommandReader(String program, List<Subcommand> commands) {
        this.program = program;
        this.commands = List.copyOf(commands);
    }

    /// One call.
    ///
    /// @param command the name of one of the commands
    /// @param values by the name of the key; none is empty
    public record Call(String command, Map<String, String> values) {}

    /// @throws WrongUsage saying what is wrong
    public Call read(String... arguments) {
        try {
            ParseResult parsed = line().parseArgs(arguments).subcommand();
            if (parsed == null) {
                throw new WrongUsage("Missing command");
            }
            var call = new Call(parsed.commandSpec().name(), values(parsed));
            if (call.values().values().stream().anyMatch(String::isBlank)) {
                throw new WrongUsage("A key of " + call.command() + " has no value");
            }
            return call;
        } catch (ParameterException refusal) {
            throw new WrongUsage(String.valueOf(refusal.getMessage()));
        }
    }

    private static Map<String, String> values(ParseResult parsed) {
        var values = new LinkedHashMap<String, String>();
        parsed.matchedOptions()
                .forEach(option -> values.put(option.longestName(), option.getValue()));
        return values;
    }

    /// The commands with their keys, a block each.
    public String usage() {
        return "Usage: %s COMMAND [key=value ...]%n%n".formatted(program)
                + line().getSubcommands().values().stream()
                        .map(command -> command.getUsageMessage(Ansi.OFF))
                        .collect(Collectors.joining("\n"));
    }

    private CommandLine line() {
        var line = new CommandLine(CommandSpec.create().name(""));
        commands.forEach(command -> line.addSubcommand(command.name(), spec(command)));
        return line.setExpandAtFiles(false).setUsageHelpWidth(WIDTH);
    }

    private static CommandSpec spec(Subcommand command) {
        var spec = CommandSpec.create();
        spec.usageMessage()
                .synopsisHeading("  ")
                .sortOptions(false)
                .sortSynopsis(false)
                .description("      " + command.purpose().replace("%", "%%"));
        command.keys().forEach(key -> spec.addOption(option(key)));
        return spec;
    }

    private static OptionSpec option(CommandKey key) {
        return OptionSpec.builder(key.name())
                .type(String.class)
                .arity("1")
                .required(key.isRequired())
                .paramLabel("…")
                .description(key.meaning().replace("%", "%%"))
                .build();
    }
}
