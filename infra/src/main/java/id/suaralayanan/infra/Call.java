package id.suaralayanan.infra;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// One call of the command line.
record Call(InfraCommand command, Map<String, String> keys) {
    /// Reads `COMMAND key=value ...`.
    ///
    /// @throws WrongUsage saying what is wrong
    static Call of(String... arguments) {
        if (arguments.length == 0) {
            throw new WrongUsage("a command is missing");
        }
        var command =
                Arrays.stream(InfraCommand.values())
                        .filter(known -> known.word().equals(arguments[0]))
                        .findFirst()
                        .orElseThrow(() -> new WrongUsage("unknown command " + arguments[0]));
        var keys = new LinkedHashMap<String, String>();
        for (var argument : Arrays.asList(arguments).subList(1, arguments.length)) {
            var at = argument.indexOf('=');
            if (at < 1 || !command.knows(argument.substring(0, at))) {
                throw new WrongUsage("%s does not know %s".formatted(command.word(), argument));
            }
            keys.put(argument.substring(0, at), argument.substring(at + 1));
        }
        for (var key : command.required()) {
            if (keys.getOrDefault(key, "").isBlank()) {
                throw new WrongUsage("%s needs %s=…".formatted(command.word(), key));
            }
        }
        return new Call(command, keys);
    }

    Path file() {
        var file = requireNonNull(keys.get("file"));
        try {
            return Path.of(file);
        } catch (InvalidPathException _) {
            throw new WrongUsage("not a file name: " + file);
        }
    }

    /// Whether new passwords are wanted.
    boolean wantsPasswords() {
        var passwords = keys.get("passwords");
        if (passwords != null && !passwords.equals("new")) {
            throw new WrongUsage("passwords can only be new, not " + passwords);
        }
        return passwords != null;
    }

    /// A call that means nothing.
    static final class WrongUsage extends RuntimeException {
        WrongUsage(String line) {
            super(line);
        }
    }
}
