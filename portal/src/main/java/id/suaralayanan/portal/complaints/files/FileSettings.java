package id.suaralayanan.portal.complaints.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What drawing a citizen's file anew may cost.
///
/// @param processes how many files are worked on at the same time
/// @param memory heap of each process
/// @param longest after which a process is killed
@ConfigurationProperties("suara.files")
record FileSettings(
        @DefaultValue("2") int processes,
        @DefaultValue("256MB") DataSize memory,
        @DefaultValue("20s") Duration longest) {
    FileSettings {
        if (processes < 1 || memory.toMegabytes() < 64 || longest.isNegative()) {
            throw new IllegalArgumentException(
                    "suara.files: one process and 64MB are the least that can work");
        }
    }
}
