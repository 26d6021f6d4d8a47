package id.suaralayanan.portal.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Processor time of processes, from `/proc`: what a machine spends, whoever waits for what.
final class ProcessorTime {
    private static final double TICKS_PER_SECOND = 100;

    private ProcessorTime() {}

    /// Seconds that these processes have used so far.
    static double seconds(List<Long> pids) {
        return pids.stream().mapToLong(ProcessorTime::ticks).sum() / TICKS_PER_SECOND;
    }

    /// The processes that work in a folder, such as a database cluster.
    static List<Long> workingIn(Path folder) throws IOException {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            var found = new java.util.ArrayList<Long>();
            for (var process : processes) {
                try {
                    if (Files.readSymbolicLink(process.resolve("cwd")).equals(folder)) {
                        found.add(Long.parseLong(process.getFileName().toString()));
                    }
                } catch (IOException _) {
                    // Gone meanwhile.
                }
            }
            return found;
        }
    }

    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException _) {
            return 0;
        }
    }
}
