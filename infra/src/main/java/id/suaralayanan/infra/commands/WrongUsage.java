package id.suaralayanan.infra.commands;

/// The caller asked for something that does not exist or makes no sense; the message is one line.
public final class WrongUsage extends RuntimeException {
    public WrongUsage(String line) {
        super(line);
    }
}
