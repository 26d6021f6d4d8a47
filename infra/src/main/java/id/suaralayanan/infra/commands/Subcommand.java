package id.suaralayanan.infra.commands;

import java.util.List;

/// What a command line can do.
///
/// @param name the word by which it is called
/// @param purpose what it is for, as the list of commands says it
public record Subcommand(String name, String purpose, List<CommandKey> keys) {
    public Subcommand {
        keys = List.copyOf(keys);
    }

    /// A key of `key=value`.
    public record CommandKey(String name, String meaning, boolean isRequired) {}
}
