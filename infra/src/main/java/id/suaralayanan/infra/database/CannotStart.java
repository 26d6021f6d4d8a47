package id.suaralayanan.infra.database;

/// A start that must not go on; the message is one line for the person at the keyboard and names
/// the setting or folder at fault.
public final class CannotStart extends RuntimeException {
    public CannotStart(String line) {
        super(line);
    }

    public CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
