package id.suaralayanan.infra.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the embedded server is started with; the command line outranks every file.
final class ServerSettings {
    /// What an acknowledged rating rests on; read back from the running server.
    static final List<String> DURABILITY =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    /// Portals, jobs and tests that share one server may want more
    /// (`-Dsuara.database.connections`).
    private static final int CONNECTIONS = Integer.getInteger("suara.database.connections", 100);

    private static final long MEBI = 1024L * 1024;

    private ServerSettings() {}

    static List<String> arguments(Cluster cluster, int port) {
        var settings = new TreeMap<String, String>();
        settings.putAll(place(port));
        settings.putAll(safety());
        settings.putAll(tuning(memory()));
        settings.putAll(log(cluster));
        var arguments = new ArrayList<>(List.of("-D", cluster.files().toString()));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }

    private static Map<String, String> place(int port) {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(port),
                "unix_socket_directories", "");
    }

    /// After a crash the whole file system is synced at once where the system can: the same promise
    /// as syncing each of a thousand files, in a fraction of the time.
    private static Map<String, String> safety() {
        return Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "max_connections", Integer.toString(CONNECTIONS),
                "recovery_init_sync_method", isLinux() ? "syncfs" : "fsync",
                "timezone", "UTC",
                "log_timezone", "UTC");
    }

    /// Set for two processors; memory for the whole machine is shared with the portal.
    private static Map<String, String> tuning(long memory) {
        return Map.ofEntries(
                Map.entry("shared_buffers", between(64, memory / 16, 512) + "MB"),
                Map.entry("effective_cache_size", between(256, memory / 2, 16_384) + "MB"),
                Map.entry("work_mem", "16MB"),
                Map.entry("maintenance_work_mem", between(32, memory / 32, 256) + "MB"),
                Map.entry("random_page_cost", "1.1"),
                Map.entry("wal_compression", "on"),
                Map.entry("checkpoint_timeout", "5min"),
                Map.entry("max_wal_size", "1GB"),
                Map.entry("jit", "off"));
    }

    /// One file per weekday, overwritten a week later. Lines say what went wrong but never repeat a
    /// row or a statement: those hold what citizens wrote.
    private static Map<String, String> log(Cluster cluster) {
        return Map.of(
                "logging_collector", "on",
                "log_directory", cluster.log().toString(),
                "log_filename", "postgresql-%a.log",
                "log_file_mode", "0600",
                "log_rotation_age", "1d",
                "log_rotation_size", "0",
                "log_truncate_on_rotation", "on",
                "log_error_verbosity", "terse",
                "log_min_error_statement", "panic",
                "log_line_prefix", "%m [%p] %u@%d ");
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() / MEBI
                : 2048;
    }

    private static long between(long least, long value, long most) {
        return Math.clamp(value, least, most);
    }
}
