package id.suaralayanan.infra;

import java.util.Map;

/// Throw-away databases for tests and benchmarks, on one embedded server per JVM, started on first
/// use. Its files lie in memory where there is room. A test that stops or kills the server takes a
/// [ScratchServer] of its own.
public final class ScratchPostgres {
    private ScratchPostgres() {}

    /// A migrated, empty database that no one else uses.
    public static ScratchDatabase fresh() {
        return fresh(Map.of());
    }

    /// As [#fresh()], with settings for all its sessions.
    static ScratchDatabase fresh(Map<String, String> settings) {
        return Shared.SERVER.fresh(settings);
    }

    /// A database without any table.
    public static ScratchDatabase bare() {
        return Shared.SERVER.bare();
    }

    private static final class Shared {
        static final ScratchServer SERVER = ScratchServer.inMemory();
    }
}
