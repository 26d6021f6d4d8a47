package id.suaralayanan.infra;

import id.suaralayanan.infra.commands.CommandReader;
import id.suaralayanan.infra.commands.Subcommand;
import id.suaralayanan.infra.commands.Subcommand.CommandKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the command line can do.
enum InfraCommand {
    MIGRATE("bring the database to this build's structure"),
    POSTGRES("run the embedded database until it is stopped"),
    SAMPLE(
            "load the sample data",
            new CommandKey("passwords", "new draws new passwords for its sign-ins", false)),
    BACKUP(
            "write the state of this moment into an archive",
            new CommandKey("file", "the archive to write", true)),
    RESTORE(
            "read an archive into an empty database",
            new CommandKey("file", "the archive to read", true));

    static final CommandReader READER =
            new CommandReader(
                    "java -jar infra.jar",
                    Arrays.stream(values()).map(InfraCommand::subcommand).toList());

    private final String purpose;
    private final List<CommandKey> keys;

    InfraCommand(String purpose, CommandKey... keys) {
        this.purpose = purpose;
        this.keys = List.of(keys);
    }

    static InfraCommand of(CommandReader.Call call) {
        return valueOf(call.command().toUpperCase(Locale.ROOT));
    }

    private Subcommand subcommand() {
        return new Subcommand(name().toLowerCase(Locale.ROOT), purpose, keys);
    }
}
