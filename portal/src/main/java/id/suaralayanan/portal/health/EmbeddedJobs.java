package id.suaralayanan.portal.health;

import org.springframework.stereotype.Component;

/// Whether the jobs that belong into this process came up; the launcher says so.
@Component
public final class EmbeddedJobs {
    private volatile boolean failed;

    /// The jobs could not be started: the portal serves on, counting stands still.
    public void failed() {
        failed = true;
    }

    boolean areMissing() {
        return failed;
    }
}
