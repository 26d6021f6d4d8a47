package id.suaralayanan.analytics.launch;

import java.util.List;
import java.util.Map;

/// A job as it is called: its name and the keys of `JOB [key=value ...]`.
///
/// @param resumes whether a launch with the same values goes on where one that was cut off ended;
///   else every launch is its own
/// @param requestable whether it may be asked for through `job_request`, which anyone with the web
///   role can write to
public record Command(
        String name, String purpose, List<Key> keys, boolean resumes, boolean requestable) {
    public Command {
        keys = List.copyOf(keys);
    }

    /// A key of the command line.
    public record Key(String name, String meaning, boolean required) {
        public static Key required(String name, String meaning) {
            return new Key(name, meaning, true);
        }

        public static Key optional(String name, String meaning) {
            return new Key(name, meaning, false);
        }
    }

    /// Checks that the values have known keys and that none is missing.
    ///
    /// @throws WrongUsage naming the key at fault
    public void check(Map<String, String> values) {
        for (String given : values.keySet()) {
            if (keys.stream().noneMatch(key -> key.name().equals(given))) {
                throw new WrongUsage(name + " has no key " + given);
            }
        }
        for (Key key : keys) {
            if (key.required() && values.getOrDefault(key.name(), "").isBlank()) {
                throw new WrongUsage(
                        "%s needs %s=… (%s)".formatted(name, key.name(), key.meaning()));
            }
        }
    }
}
