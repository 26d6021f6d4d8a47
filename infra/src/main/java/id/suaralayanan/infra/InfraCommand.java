package id.suaralayanan.infra;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the command line can do.
enum InfraCommand {
    MIGRATE("bring the database to this build's structure", List.of(), List.of()),
    POSTGRES("run the embedded database until it is stopped", List.of(), List.of()),
    SAMPLE(
            "load the sample data; passwords=new draws new passwords for its sign-ins",
            List.of(),
            List.of("passwords")),
    BACKUP("write the state of this moment into an archive", List.of("file"), List.of()),
    RESTORE("read an archive into an empty database", List.of("file"), List.of());

    private final String purpose;
    private final List<String> required;
    private final List<String> optional;

    InfraCommand(String purpose, List<String> required, List<String> optional) {
        this.purpose = purpose;
        this.required = required;
        this.optional = optional;
    }

    List<String> required() {
        return required;
    }

    boolean knows(String key) {
        return required.contains(key) || optional.contains(key);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The list that is shown after a wrong call.
    static String usage() {
        return Arrays.stream(values())
                .map(command -> "  %-24s %s".formatted(command.synopsis(), command.purpose))
                .collect(
                        Collectors.joining(
                                "\n", "Usage: java -jar infra.jar COMMAND [key=value ...]\n", ""));
    }

    private String synopsis() {
        var synopsis = new StringBuilder(word());
        required.forEach(key -> synopsis.append(' ').append(key).append("=…"));
        optional.forEach(key -> synopsis.append(" [").append(key).append("=…]"));
        return synopsis.toString();
    }
}
