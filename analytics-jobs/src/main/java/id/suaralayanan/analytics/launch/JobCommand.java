package id.suaralayanan.analytics.launch;

import id.suaralayanan.infra.commands.Subcommand;
import id.suaralayanan.infra.commands.Subcommand.CommandKey;
import id.suaralayanan.infra.commands.WrongUsage;
import java.util.List;
import java.util.Map;

/// A job as it is called: its name and the keys of `JOB [key=value ...]`.
///
/// @param resumes whether a launch with the same values goes on where one that was cut off ended;
///   else every launch is its own
/// @param requestable whether it may be asked for through `job_request`, which anyone with the web
///   role can write to
public record JobCommand(
        String name, String purpose, List<Key> keys, boolean resumes, boolean requestable) {
    public JobCommand {
        keys = List.copyOf(keys);
    }

    /// A job that takes in one file and is called from the command line alone.
    public static JobCommand ofFile(String name, String purpose, String file) {
        return new JobCommand(name, purpose, List.of(Key.required("file", file)), false, false);
    }

    /// A key of the command line.
    ///
    /// @param shape what a value looks like, as a regular expression
    public record Key(String name, String meaning, boolean required, String shape) {
        public static Key required(String name, String meaning) {
            return new Key(name, meaning, true, ".+");
        }

        public static Key optional(String name, String meaning) {
            return new Key(name, meaning, false, ".+");
        }

        public Key like(String shape) {
            return new Key(name, meaning, required, shape);
        }
    }

    /// How it is called from the command line.
    public Subcommand subcommand() {
        return new Subcommand(
                name,
                purpose,
                keys.stream()
                        .map(key -> new CommandKey(key.name(), key.meaning(), key.required()))
                        .toList());
    }

    /// Checks that the values have known keys and their shapes, and that none is missing.
    ///
    /// @throws WrongUsage naming the key at fault
    public void check(Map<String, String> values) {
        values.forEach(this::check);
        for (Key key : keys) {
            if (key.required() && values.getOrDefault(key.name(), "").isBlank()) {
                throw new WrongUsage(
                        "%s needs %s=… (%s)".formatted(name, key.name(), key.meaning()));
            }
        }
    }

    private void check(String key, String value) {
        Key known =
                keys.stream()
                        .filter(candidate -> candidate.name().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new WrongUsage(name + " has no key " + key));
        if (!value.matches(known.shape())) {
            throw new WrongUsage("%s=%s makes no sense: %s".formatted(key, value, known.meaning()));
        }
    }
}
